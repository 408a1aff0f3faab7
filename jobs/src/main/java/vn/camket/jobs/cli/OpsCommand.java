package vn.camket.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.ops.WritingRun;

/** {@code camket ops}: the operations database, from the ledgers. */
@Command(
    name = "ops",
    description =
        "Makes the operations database anew from the ledgers of runs and of the schedule; every"
            + " command that writes does so too, and the schedule after what it ran.",
    footer = {"", "Example:", "  camket ops --home /srv/tinh"})
final class OpsCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();

  OpsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean made = WritingRun.rebuildUnlessBusy(home.of(terminal).existing(), terminal);
    terminal
        .out()
        .println(
            made ? "Đã dựng lại số liệu vận hành" : "Lệnh đang ghi vào kho sẽ dựng lại khi xong");
    return ExitCode.OK.code();
  }
}
