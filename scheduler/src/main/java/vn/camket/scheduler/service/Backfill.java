package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.Occurrence;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.ScheduledRun;

/** The periods of an entry that fell due between two days, run where they were not. */
public final class Backfill {
  private static final JsonMapper JSON = new JsonMapper();

  private final ReportingCalendar calendar;
  private final Ledger ledger;

  /**
   * @param calendar the calendar
   * @param ledger the ledger
   */
  public Backfill(ReportingCalendar calendar, Ledger ledger) {
    this.calendar = calendar;
    this.ledger = ledger;
  }

  /**
   * Lists the periods with their state, and asks for those that are not done.
   *
   * @param from first day
   * @param to last day
   * @param ask whether to ask for them, or only to list
   */
  public ArrayNode periods(Entry entry, LocalDate from, LocalDate to, boolean ask) {
    ArrayNode rows = JSON.createArrayNode();
    for (Occurrence occurrence :
        calendar.occurrences(
            entry,
            from.atStartOfDay().minusNanos(1),
            to.plusDays(1).atStartOfDay().minusNanos(1))) {
      if (ask) {
        ledger.request(entry.name(), occurrence.period(), occurrence.dueAt());
      }
      ScheduledRun run = ledger.run(entry.name(), occurrence.period());
      rows.addObject()
          .put("entry", entry.name())
          .put("period", occurrence.period())
          .put("due_at", occurrence.dueAt().toString())
          .put("state", run == null ? "MISSING" : run.state().name())
          .put("tries", run == null ? 0 : run.tries());
    }
    return rows;
  }
}
