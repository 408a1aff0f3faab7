package vn.camket.jobs.freeze;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.NoHomeException;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.ReaderText;
import vn.camket.pipeline.freeze.Freeze;
import vn.camket.pipeline.freeze.FrozenPeriods;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.publish.ReleaseStore;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.period.ReportingPeriods;

/**
 * Binds releases to periods (meanings §6), by the home's one writer. Where the release that readers
 * get stands before a freeze date that has come, a run is made first: else a clock would have to
 * know which of its entries came first that night.
 */
public final class FreezeDesk {
  private final Home home;
  private final Terminal terminal;
  private final ReleaseStore releases;
  private final FrozenPeriods frozen;
  private final Supplier<RunResult> run;

  /**
   * @param run brings the home up to date; asked only when that is needed
   */
  public FreezeDesk(Home home, Terminal terminal, Supplier<RunResult> run) {
    this.home = home;
    this.terminal = terminal;
    this.releases = home.releases();
    this.frozen = new FrozenPeriods(home.storage());
    this.run = run;
  }

  /** Periods whose freeze date a release has reached and that nobody has frozen, oldest first. */
  public static List<PeriodFigures> due(Home home, String releaseId) {
    List<String> bound =
        new FrozenPeriods(home.storage()).inForce().stream().map(Freeze::periodId).toList();
    return PeriodFigures.of(home, releaseId).stream()
        .filter(p -> p.isDue() && !bound.contains(p.periodId()))
        .toList();
  }

  /**
   * Freezes a period.
   *
   * @throws RefusedFreezeException when it cannot be; the sentence says why
   * @throws NoHomeException when there is no release
   */
  public RunResult freeze(FreezeRequest request) {
    frozen.sweep();
    ReportingPeriod period = period(request.periodId());
    if (request.early() && request.reason().isBlank()) {
      throw new RefusedFreezeException("--early needs --reason: why " + period.labelVi() + "?");
    }
    Optional<Freeze> already = frozen.of(period.periodId());
    if (already.isPresent()) {
      return already(already.get(), request.releaseId());
    }
    RunResult ran = request.releaseId() == null ? upToDate(period) : null;
    Manifest release = release(request.releaseId());
    PeriodFigures figures = figures(release, period);
    requireTime(figures, release, request.early());
    requireFigures(figures, release);
    Freeze freeze = freeze(release, period, request);
    return result(ran, told(period, freeze, figures));
  }

  /** Freezes every period that is due, of the release that readers get. */
  public RunResult freezeDue(String by, String reason) {
    frozen.sweep();
    RunResult ran = anyComes() ? run.get() : null;
    Manifest release = release(null);
    List<PeriodFigures> due = due(home, release.releaseId());
    List<String> told = new ArrayList<>();
    for (PeriodFigures figures : due) {
      ReportingPeriod period = period(figures.periodId());
      FreezeRequest request = new FreezeRequest(period.periodId(), null, false, reason, by);
      told.add(told(period, freeze(release, period, request), figures));
    }
    return due.isEmpty()
        ? new RunResult(
            ran == null || ran.outcome() != Outcome.REGISTRY_REFUSED
                ? Outcome.NOTHING_NEW
                : Outcome.REGISTRY_REFUSED,
            null,
            0,
            0,
            "Không có kỳ nào đến ngày khóa")
        : result(ran, String.join("\n", told));
  }

  /**
   * Takes a freeze back.
   *
   * @throws RefusedFreezeException for no period, or without a reason
   */
  public RunResult unfreeze(String periodId, String by, String reason) {
    ReportingPeriod period = period(periodId);
    if (reason.isBlank()) {
      throw new RefusedFreezeException("unfreeze needs --reason: why " + period.labelVi() + "?");
    }
    Optional<Freeze> freeze = frozen.of(period.periodId());
    if (freeze.isEmpty()) {
      return new RunResult(
          Outcome.NOTHING_NEW, null, 0, 0, period.periodId() + " không bị khóa; không đổi gì");
    }
    frozen.unfreeze(freeze.get(), terminal.now(), by, reason);
    return RunResult.done(
        "Đã mở khóa "
            + named(period)
            + ", trước đây khóa theo bản công bố "
            + freeze.get().releaseId()
            + "; lần chạy sau trở lại số liệu hiện nay");
  }

  private Freeze freeze(Manifest release, ReportingPeriod period, FreezeRequest request) {
    return frozen.freeze(
        release,
        new FrozenPeriods.Request(
            period.periodId(), moment(), terminal.now(), request.by(), request.reason()));
  }

  /** In a sample no time passes after its end, so that is when it is frozen (meanings §1). */
  private LocalDateTime moment() {
    LocalDate end = HomeFile.read(home.paths().homeFile()).sampleEnd();
    return end == null ? terminal.now() : end.atTime(23, 59, 59);
  }

  private static ReportingPeriod period(String asked) {
    return ReportingPeriods.ofId(asked)
        .orElseThrow(
            () ->
                new RefusedFreezeException(
                    asked
                        + " names no period: a period is regime-year-kind, such as"
                        + " PARTY_CALENDAR-2025-YEAR or STATE_ND09-2025-H1; 'camket freeze --list'"
                        + " shows those that are due"));
  }

  private RunResult already(Freeze freeze, @Nullable String asked) {
    if (asked != null && !asked.equals(freeze.releaseId())) {
      throw new RefusedFreezeException(
          freeze.periodId()
              + " is frozen at "
              + freeze.releaseId()
              + " since "
              + ReaderText.of(freeze.frozenAt())
              + ", not at "
              + asked
              + ": take that back first with 'camket unfreeze "
              + freeze.periodId()
              + " --reason …'");
    }
    return new RunResult(
        Outcome.NOTHING_NEW,
        null,
        0,
        0,
        freeze.periodId() + " đã khóa từ trước theo bản công bố " + freeze.releaseId());
  }

  /** Runs when the freeze date lies between the current release's day and today. */
  private @Nullable RunResult upToDate(ReportingPeriod period) {
    Optional<String> current = releases.current();
    if (current.isEmpty()) {
      return null;
    }
    Optional<PeriodFigures> figures = PeriodFigures.of(home, current.get(), period.periodId());
    return figures.filter(this::comes).isPresent() ? run.get() : null;
  }

  private boolean anyComes() {
    return releases
        .current()
        .filter(id -> PeriodFigures.of(home, id).stream().anyMatch(this::comes))
        .isPresent();
  }

  private boolean comes(PeriodFigures figures) {
    return figures.asOf().isBefore(figures.freezeDate())
        && !moment().toLocalDate().isBefore(figures.freezeDate());
  }

  private Manifest release(@Nullable String asked) {
    if (asked == null) {
      return releases
          .current()
          .map(releases::show)
          .orElseThrow(
              () ->
                  new NoHomeException(
                      home.root() + " has no release yet: publish one with 'camket run'"));
    }
    Manifest release = releases.show(asked);
    if (release.side()) {
      throw new RefusedFreezeException(
          asked + " is a side release: a period is frozen at one that readers got");
    }
    return release;
  }

  private PeriodFigures figures(Manifest release, ReportingPeriod period) {
    return PeriodFigures.of(home, release.releaseId(), period.periodId())
        .orElseThrow(
            () ->
                new RefusedFreezeException(
                    "Release "
                        + release.releaseId()
                        + " has no period "
                        + period.periodId()
                        + ": only H1 and YEAR of the regimes in registry/schemes.yaml can be"
                        + " frozen"));
  }

  private static void requireTime(PeriodFigures figures, Manifest release, boolean early) {
    if (!early && figures.asOf().isBefore(figures.freezeDate())) {
      throw new RefusedFreezeException(
          figures.periodId()
              + " is provisional until "
              + ReaderText.of(figures.freezeDate())
              + ", and release "
              + release.releaseId()
              + " stands at "
              + ReaderText.of(figures.asOf())
              + ": freeze it from that day on, or now with --early --reason …");
    }
  }

  private static void requireFigures(PeriodFigures figures, Manifest release) {
    if (!figures.hasFigures()) {
      throw new RefusedFreezeException(
          "Release "
              + release.releaseId()
              + " counts nothing at "
              + figures.periodId()
              + " (cut-off "
              + ReaderText.of(figures.cutoff())
              + "): there is nothing to freeze");
    }
  }

  private static RunResult result(@Nullable RunResult ran, String message) {
    return ran == null || ran.outcome() == Outcome.NOTHING_NEW
        ? RunResult.done(message)
        : new RunResult(ran.outcome(), ran.releaseId(), ran.arrivals(), ran.rowsRead(), message);
  }

  private static String named(ReportingPeriod period) {
    return "kỳ " + period.labelVi() + " (" + period.periodId() + ")";
  }

  private static String told(ReportingPeriod period, Freeze freeze, PeriodFigures figures) {
    return "Đã khóa "
        + named(period)
        + " theo bản công bố "
        + freeze.releaseId()
        + ", số liệu đến "
        + ReaderText.of(freeze.asOf())
        + ", "
        + freeze.rows()
        + " dòng; từ lần chạy sau các bản công bố giữ nguyên số liệu này"
        + (figures.isDue()
            ? ""
            : " (vẫn là tạm tính đến " + ReaderText.of(figures.freezeDate()) + ")");
  }
}
