package vn.camket.scheduler.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.alert.MailSettings;

/**
 * Settings of the service: the part {@code service} of {@code schedules.yaml}.
 *
 * @param port port of 127.0.0.1; 0 takes any free one
 * @param launcher the words that start a command, before its name; empty means the launcher of the
 *     installation
 * @param logMb output kept per try, MiB
 * @param webhook address that is told of problems; null when none is
 * @param mail who is written to of problems; null when nobody is
 * @param staleAfter age of the last good run from which data are stale
 * @param store a PostgreSQL store; null means the H2 file of the home
 */
public record ServiceSettings(
    int port,
    List<String> launcher,
    int logMb,
    @Nullable URI webhook,
    @Nullable MailSettings mail,
    Duration staleAfter,
    @Nullable SharedStore store) {

  /** What holds when nothing is said. */
  public static final ServiceSettings DEFAULT =
      new ServiceSettings(0, List.of(), 20, null, null, Duration.ofHours(30), null);

  /**
   * A PostgreSQL database that several schedulers may share.
   *
   * @param url JDBC address
   * @param user user
   * @param passwordFile file with the password, relative to the home
   * @param checkIn how often schedulers tell each other that they live
   */
  public record SharedStore(String url, String user, String passwordFile, Duration checkIn) {}
}
