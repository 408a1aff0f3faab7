package vn.camket.scheduler.ledger;

import java.nio.file.Path;

/**
 * Where ledger and Quartz keep what they know.
 *
 * @param url JDBC address
 * @param user user
 * @param password password
 */
public record StoreSettings(String url, String user, String password) {

  /** The H2 file of a home, which one process at a time can open. */
  public static StoreSettings fileOf(Path home) {
    Path file = home.resolve("schedule").resolve("store").toAbsolutePath().normalize();
    return new StoreSettings(
        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "camket", "");
  }

  /** Whether several schedulers may share it. */
  public boolean isShared() {
    return url.startsWith("jdbc:postgresql:");
  }
}
