package vn.camket.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.housekeeping.Housekeeping;
import vn.camket.jobs.housekeeping.KeepRule;
import vn.camket.jobs.housekeeping.Removable;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.session.Settings;

/** {@code camket housekeeping}: makes room in a home. */
@Command(
    name = "housekeeping",
    description = {
      "Deletes old releases and logs. Kept are the current release, a pinned one, those that a period"
          + " is frozen at, the newest housekeeping.keep_releases (10), and logs and side releases of"
          + " the last housekeeping.keep_days (90).",
      "Nothing irreplaceable is ever touched; what killed runs left goes with every command that"
          + " writes."
    },
    footer = {"", "Examples:", "  camket housekeeping --dry-run", "  camket housekeeping"})
final class HousekeepingCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Mixin private WritingOptions options = new WritingOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(names = "--dry-run", description = "Lists what would go, and deletes nothing.")
  private boolean dryRun;

  HousekeepingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = options.home(terminal).existing();
    Settings settings = options.settings(terminal);
    Housekeeping housekeeping =
        new Housekeeping(home, new KeepRule(settings.keepReleases(), settings.keepDays()));
    if (dryRun) {
      List<Removable> plan = housekeeping.plan(terminal.now(), Terminal.ZONE);
      list(plan);
      if (format.isForPeople()) {
        terminal.out().println("Sẽ xóa " + told(plan));
      }
      return ExitCode.OK.code();
    }
    RunResult result =
        options.run(
            terminal,
            "housekeeping",
            steps -> {
              List<Removable> plan = housekeeping.plan(terminal.now(), Terminal.ZONE);
              housekeeping.remove(plan);
              return plan.isEmpty()
                  ? new RunResult(Outcome.NOTHING_NEW, null, 0, 0, "Không có gì cần dọn")
                  : RunResult.done("Đã xóa " + told(plan));
            });
    terminal.out().println(result.message());
    return result.exitCode().code();
  }

  private void list(List<Removable> plan) {
    RowWriter rows = format.to(terminal);
    rows.begin(List.of(Head.text("kind"), Head.text("name"), Head.number("bytes")));
    plan.forEach(r -> rows.row(List.of(r.kind().name(), r.name(), r.bytes())));
    rows.end();
  }

  private static String told(List<Removable> plan) {
    long releases = plan.stream().filter(r -> r.kind() == Removable.Kind.RELEASE).count();
    long bytes = plan.stream().mapToLong(Removable::bytes).sum();
    return releases
        + " bản công bố, "
        + (plan.size() - releases)
        + " tệp nhật ký; giải phóng ít nhất "
        + Megabytes.of(bytes);
  }
}
