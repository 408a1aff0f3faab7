package vn.camket.jobs.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.ConsoleProgress;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.WritingRun;
import vn.camket.jobs.session.Settings;
import vn.camket.jobs.session.SettingsReader;

/** What every command has that writes to a home: {@code --home}, {@code --wait}, {@code -q}. */
final class WritingOptions {
  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait for another command that writes to the home, before ending BUSY."
              + " Default: lock.wait_seconds of the settings, 30.")
  private @Nullable Integer wait;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  /** The home; it may not exist. */
  Home home(Terminal terminal) {
    return home.of(terminal);
  }

  /** The settings of the home. */
  Settings settings(Terminal terminal) {
    return SettingsReader.read(home(terminal).settings(), terminal.environment());
  }

  /**
   * Does the work as the home's one writer, recorded in its ledger; so are settings that cannot be
   * used.
   *
   * @param command the command as the ledger names it
   */
  RunResult run(Terminal terminal, String command, WritingRun.Work work) {
    Duration patience;
    try {
      patience = patience(terminal);
    } catch (RuntimeException e) {
      return recorded(
          terminal,
          command,
          Duration.ZERO,
          steps -> {
            throw e;
          });
    }
    return recorded(terminal, command, patience, work);
  }

  private Duration patience(Terminal terminal) {
    return Duration.ofSeconds(wait != null ? wait : settings(terminal).lockWaitSeconds());
  }

  private RunResult recorded(
      Terminal terminal, String command, Duration patience, WritingRun.Work work) {
    return new WritingRun(home(terminal), terminal, patience)
        .execute(command, ConsoleProgress.of(terminal.err(), terminal.interactive(), quiet), work);
  }
}
