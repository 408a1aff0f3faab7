package vn.camket.jobs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command sees of the world outside: where it writes, what time it is, what the environment
 * says. Only {@link Camket#main} makes the real one.
 *
 * @param out results
 * @param err progress and errors
 * @param clock the clock; nothing below the commands reads another
 * @param environment environment variables
 * @param folder folder against which relative paths are read
 * @param installation folder of the product, in which the sample province lies by default
 * @param interactive whether a person watches {@code err}
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Path folder,
    Path installation,
    boolean interactive) {

  /** The one time zone of the product. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Local date-time of Asia/Ho_Chi_Minh, to the second. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE).withNano(0);
  }

  /** Who runs the command, as far as the environment says. */
  public String user() {
    return environment.getOrDefault("USER", "?");
  }
}
