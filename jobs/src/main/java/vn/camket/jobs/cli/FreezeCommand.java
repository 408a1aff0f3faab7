package vn.camket.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.freeze.FreezeDesk;
import vn.camket.jobs.freeze.FreezeRequest;
import vn.camket.jobs.freeze.PeriodFigures;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.run.RunRequest;
import vn.camket.jobs.run.WarehouseRun;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.pipeline.freeze.Freeze;
import vn.camket.pipeline.freeze.FrozenPeriods;

/** {@code camket freeze}: binds a release to a period. */
@Command(
    name = "freeze",
    description = {
      "Binds the current release to a period: later releases carry its figures unchanged, and count"
          + " the items corrected since (view rpt_frozen_periods).",
      "Runs first when the current release stands before a freeze date that has come. A period that"
          + " is frozen already stays as it is; that is no error."
    },
    footer = {
      "",
      "A frozen period is provisional all the same until its freeze date. A wrong freeze is taken"
          + " back with 'camket unfreeze PERIOD --reason …'; both stay in frozen/log.csv.",
      "",
      "Examples:",
      "  camket freeze PARTY_CALENDAR-2025-YEAR",
      "  camket freeze --due                      every period whose freeze date has come",
      "  camket freeze STATE_ND09-2025-H1 --release 20260201-020000-3f9a1c",
      "  camket freeze --list"
    })
final class FreezeCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WritingOptions options = new WritingOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "PERIOD",
      description = "regime-year-kind, such as PARTY_CALENDAR-2025-YEAR.")
  private @Nullable String period;

  @Option(names = "--due", description = "Every period whose freeze date has come.")
  private boolean due;

  @Option(
      names = "--list",
      description = "Lists what is frozen, what was taken back, and what is due. Changes nothing.")
  private boolean list;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to bind. Default: the one that readers get.")
  private @Nullable String release;

  @Option(names = "--early", description = "Also before the period's freeze date; give a --reason.")
  private boolean early;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the log.")
  private String reason = "";

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: $USER.")
  private @Nullable String by;

  FreezeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int asked = (period == null ? 0 : 1) + (due ? 1 : 0) + (list ? 1 : 0);
    if (asked != 1) {
      throw new ParameterException(spec.commandLine(), "Give a PERIOD, --due or --list");
    }
    Home home = options.home(terminal).existing();
    if (list) {
      list(home);
      return 0;
    }
    RunResult result =
        options.run(
            terminal,
            "freeze " + (due ? "--due" : period),
            steps -> {
              FreezeDesk desk =
                  new FreezeDesk(
                      home,
                      terminal,
                      () ->
                          new WarehouseRun(
                                  home,
                                  terminal,
                                  () -> new SessionFactory(options.settings(terminal), home).open())
                              .run(RunRequest.DEFAULT, steps));
              String who = by == null ? terminal.user() : by;
              return period == null
                  ? desk.freezeDue(who, reason)
                  : desk.freeze(new FreezeRequest(upper(period), release, early, reason, who));
            });
    terminal.out().println(result.message());
    return result.exitCode().code();
  }

  static String upper(String period) {
    return period.strip().toUpperCase(Locale.ROOT);
  }

  private void list(Home home) {
    RowWriter rows = format.to(terminal);
    rows.begin(
        List.of(
            Head.text("period_id"),
            Head.text("freeze_state"),
            Head.text("release_id"),
            Head.date("as_of_date"),
            Head.time("frozen_at"),
            Head.number("rows_frozen"),
            Head.text("frozen_by"),
            Head.text("reason")));
    for (Freeze freeze : new FrozenPeriods(home.storage()).all()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(freeze.periodId());
      row.add(state(freeze.inForce() ? "FROZEN" : "UNFROZEN"));
      row.add(freeze.releaseId());
      row.add(freeze.asOf());
      row.add(freeze.frozenAt());
      row.add(freeze.rows());
      row.add(freeze.by());
      row.add(freeze.reason());
      rows.row(row);
    }
    home.releases()
        .current()
        .ifPresent(id -> FreezeDesk.due(home, id).forEach(p -> rows.row(dueRow(p))));
    rows.end();
  }

  private List<@Nullable Object> dueRow(PeriodFigures figures) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(figures.periodId());
    row.add(state("FREEZE_DUE"));
    for (int i = 0; i < 6; i++) {
      row.add(null);
    }
    return row;
  }

  private String state(String code) {
    return format.isForPeople() ? Wording.of(code) : code;
  }
}
