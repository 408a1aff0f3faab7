package vn.camket.scheduler.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.camket.scheduler.calendar.ServiceSettings;
import vn.camket.scheduler.calendar.ServiceSettings.SharedStore;

/**
 * Where ledger and Quartz keep what they know.
 *
 * @param url JDBC address
 * @param user user
 * @param password password
 * @param checkIn how often the schedulers of a shared store tell each other that they live
 */
public record StoreSettings(String url, String user, String password, Duration checkIn) {
  /** How often they tell each other when nothing is said. */
  public static final Duration CHECK_IN = Duration.ofSeconds(3);

  /** The same with the usual {@link #CHECK_IN}. */
  public StoreSettings(String url, String user, String password) {
    this(url, user, password, CHECK_IN);
  }

  /**
   * The H2 file of a home, which one process at a time can open. Quartz interrupts its threads when
   * it stops, and an interrupt closes a common file channel for everyone; an asynchronous one stays
   * open.
   */
  public static StoreSettings fileOf(Path home) {
    Path file = home.resolve("schedule").resolve("store").toAbsolutePath().normalize();
    return new StoreSettings(
        "jdbc:h2:async:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "camket", "");
  }

  /**
   * The store that a home's settings name, else its H2 file.
   *
   * @throws LedgerException when the password cannot be read
   */
  public static StoreSettings of(Path home, ServiceSettings settings) {
    SharedStore shared = settings.store();
    if (shared == null) {
      return fileOf(home);
    }
    Path password = home.resolve(shared.passwordFile());
    try {
      return new StoreSettings(
          shared.url(), shared.user(), Files.readString(password).strip(), shared.checkIn());
    } catch (IOException e) {
      throw new LedgerException(password + ": cannot be read: put the password there", e);
    }
  }

  /** Whether several schedulers may share it. */
  public boolean isShared() {
    return url.startsWith("jdbc:postgresql:");
  }
}
