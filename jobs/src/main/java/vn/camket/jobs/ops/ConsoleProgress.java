package vn.camket.jobs.ops;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line per step for a person who watches: what, how many, how long. */
public final class ConsoleProgress implements Steps.Watcher {
  private final PrintStream err;

  /**
   * @param err where the lines go
   */
  public ConsoleProgress(PrintStream err) {
    this.err = err;
  }

  /** Progress for a person, or silence when nobody watches or quiet was asked for. */
  public static Steps.Watcher of(PrintStream err, boolean interactive, boolean quiet) {
    return interactive && !quiet ? new ConsoleProgress(err) : new Silence();
  }

  @Override
  public void begins(String name) {
    err.printf(Locale.ROOT, "… %s\r", name);
    err.flush();
  }

  @Override
  public void ended(Step step) {
    err.printf(
        Locale.ROOT, "✓ %-28s %12s %8.1f s%n", step.name(), counted(step.count()), step.seconds());
  }

  private static String counted(@Nullable Long count) {
    return count == null ? "" : String.format(Locale.ROOT, "%,d", count);
  }

  private static final class Silence implements Steps.Watcher {
    @Override
    public void begins(String name) {}

    @Override
    public void ended(Step step) {}
  }
}
