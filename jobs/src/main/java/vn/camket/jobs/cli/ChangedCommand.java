package vn.camket.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.unchanged.UnchangedHome;

/** {@code camket changed}: whether a run would have anything to look at. */
@Command(
    name = "changed",
    description = "Looks at names, sizes and times only: has anything changed since the last run?",
    footer = {
      "",
      "Ends with 0 when nothing has, else with 10: a run is needed. 'camket run --if-changed' does",
      "both, and is what the schedule starts every few minutes.",
      "",
      "Example: camket changed --home /srv/tinh"
    })
final class ChangedCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();

  ChangedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return look(home.of(terminal), terminal).code();
  }

  /** Tells a person, and the shell. */
  static ExitCode look(Home home, Terminal terminal) {
    boolean changed =
        new UnchangedHome(home.existing().root()).hasChanged(terminal.clock().instant());
    terminal.out().println(changed ? "Có thay đổi, cần chạy" : "Không có gì mới");
    return changed ? ExitCode.CHANGED : ExitCode.OK;
  }
}
