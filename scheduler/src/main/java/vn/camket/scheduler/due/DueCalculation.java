package vn.camket.scheduler.due;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.calendar.CatchUp;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.Occurrence;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.calendar.When;
import vn.camket.scheduler.due.LedgerView.PeriodState;

/** What is due now: a pure function of calendar, ledger and time. */
public final class DueCalculation {
  /** How far back missed periods are looked for. */
  static final Duration HORIZON = Duration.ofDays(400);

  /** For runs every few minutes: longer than the longest row of days off. */
  private static final Duration SHORT_HORIZON = Duration.ofDays(20);

  private final ReportingCalendar calendar;

  /**
   * @param calendar the calendar
   */
  public DueCalculation(ReportingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Periods to run now, in the order in which they fell due; each at most once. A period that the
   * ledger knows is due only when it waits for another try and its time has come.
   *
   * @param now local time of Asia/Ho_Chi_Minh; may be earlier than at the last call
   */
  public List<DuePeriod> due(LedgerView ledger, LocalDateTime now) {
    return calendar.entries().stream()
        .filter(entry -> !ledger.paused().contains(entry.name()))
        .flatMap(entry -> due(entry, ledger, now))
        .sorted(Comparator.comparing(DuePeriod::dueAt))
        .toList();
  }

  private Stream<DuePeriod> due(Entry entry, LedgerView ledger, LocalDateTime now) {
    LocalDateTime since = ledger.since(entry.name());
    if (since == null) {
      return Stream.of();
    }
    LocalDateTime from = later(since, now.minus(horizon(entry)));
    List<Occurrence> fallen = calendar.occurrences(entry, from, now);
    if (entry.catchUp() == CatchUp.LATEST && !fallen.isEmpty()) {
      fallen = fallen.subList(fallen.size() - 1, fallen.size());
    }
    return fallen.stream()
        .filter(occurrence -> isOpen(entry, ledger.state(entry.name(), occurrence.period()), now))
        .map(occurrence -> new DuePeriod(entry, occurrence.period(), occurrence.dueAt()));
  }

  private static boolean isOpen(Entry entry, @Nullable PeriodState state, LocalDateTime now) {
    if (state == null) {
      return true;
    }
    if (!state.waitsForRetry()) {
      return false;
    }
    LocalDateTime next = state.nextTryAt();
    LocalDateTime ended = state.endedAt();
    // A clock that was set back must not make a retry wait for the time that it showed before.
    boolean wentBack = ended != null && ended.isAfter(now.plus(entry.retryAfter()));
    return next == null || !next.isAfter(now) || wentBack;
  }

  private static Duration horizon(Entry entry) {
    return entry.when() instanceof When.EveryMinutes ? SHORT_HORIZON : HORIZON;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  /** What falls due next, by time. */
  public List<DuePeriod> next(LocalDateTime now, Duration ahead) {
    List<DuePeriod> next = new ArrayList<>();
    for (Entry entry : calendar.entries()) {
      List<Occurrence> coming = calendar.occurrences(entry, now, now.plus(ahead));
      boolean often = entry.when() instanceof When.EveryMinutes;
      coming.stream()
          .limit(often ? 1 : Long.MAX_VALUE)
          .forEach(o -> next.add(new DuePeriod(entry, o.period(), o.dueAt())));
    }
    next.sort(Comparator.comparing(DuePeriod::dueAt));
    return next;
  }
}
