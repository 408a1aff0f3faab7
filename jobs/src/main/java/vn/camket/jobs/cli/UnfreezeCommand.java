package vn.camket.jobs.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.freeze.FreezeDesk;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.RunResult;

/** {@code camket unfreeze}: takes a freeze back. */
@Command(
    name = "unfreeze",
    description =
        "Takes the freeze of a period back: later releases show today's figures again. What was"
            + " frozen, and why it was taken back, stays in frozen/log.csv.",
    footer = {
      "",
      "Example:",
      "  camket unfreeze PARTY_CALENDAR-2025-YEAR --reason \"Khóa nhầm trước khi thẩm định xong\""
    })
final class UnfreezeCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Mixin private WritingOptions options = new WritingOptions();

  @Parameters(paramLabel = "PERIOD", description = "regime-year-kind.")
  private String period = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: $USER.")
  private @Nullable String by;

  UnfreezeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = options.home(terminal).existing();
    String periodId = FreezeCommand.upper(period);
    String who = by == null ? terminal.user() : by;
    RunResult result =
        options.run(
            terminal,
            "unfreeze " + periodId,
            steps ->
                new FreezeDesk(
                        home,
                        terminal,
                        () -> {
                          throw new IllegalStateException("Unfreezing makes no run");
                        })
                    .unfreeze(periodId, who, reason));
    terminal.out().println(result.message());
    return result.exitCode().code();
  }
}
