package vn.camket.jobs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A terminal for tests: keeps what was written; its clock stands still. */
public final class Console {
  /** 30/09/2026 15:00:00 in Asia/Ho_Chi_Minh. */
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-30T08:00:00Z"), java.time.ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;

  /**
   * @param folder current folder, and folder of the product
   */
  public Console(Path folder) {
    this.folder = folder;
  }

  /** Sets an environment variable. */
  public Console with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs a command. */
  public int run(String... args) {
    return Camket.run(args, terminal());
  }

  /** The terminal that commands get. */
  public Terminal terminal() {
    return new Terminal(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        NOON,
        environment,
        folder,
        folder,
        false);
  }

  /** What was written as result. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was written as progress or error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
