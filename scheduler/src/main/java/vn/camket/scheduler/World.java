package vn.camket.scheduler;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command sees of the world outside. Only {@link Schedule#main} makes the real one.
 *
 * @param out results
 * @param err errors
 * @param clock the clock; nothing below the commands reads another
 * @param environment environment variables
 * @param folder folder against which relative paths are read
 * @param installation folder of the product
 */
public record World(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Path folder,
    Path installation) {

  /** The one time zone of the product. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Local date-time of Asia/Ho_Chi_Minh, to the second. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE).withNano(0);
  }

  /**
   * The home that a command means: the option, else {@code $CAMKET_HOME}, else the sample.
   *
   * @param option value of {@code --home}; null when not given
   */
  public Path home(@Nullable Path option) {
    String variable = environment.get("CAMKET_HOME");
    Path home =
        option != null
            ? folder.resolve(option)
            : variable != null && !variable.isBlank()
                ? folder.resolve(variable)
                : installation.resolve("var").resolve("sample");
    return home.toAbsolutePath().normalize();
  }
}
