package vn.camket.jobs.cli;

import java.nio.file.Path;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Failure;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;

/**
 * {@code camket changed --home DIR} without the command line's library, which would be half of its
 * time: the schedule asks every few minutes.
 */
public final class QuickLook {
  private QuickLook() {}

  /** Whether the arguments are the plain form; every other goes through the command line. */
  public static boolean isMeant(String[] args) {
    return args.length == 3 && args[1].equals("--home");
  }

  /** Looks, and tells as the command does. */
  public static int exitCode(String[] args, Terminal terminal) {
    Path asked = Path.of(args[2]);
    try {
      Home home =
          Home.of(asked, terminal.environment(), terminal.folder(), terminal.installation());
      return ChangedCommand.look(home, terminal).code();
    } catch (RuntimeException e) {
      Failure failure = Failure.of(e);
      terminal.err().println(failure.message());
      if (failure.code() == ExitCode.BUG) {
        e.printStackTrace(terminal.err());
      }
      return failure.code().code();
    }
  }
}
