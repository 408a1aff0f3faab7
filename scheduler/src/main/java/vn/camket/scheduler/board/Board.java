package vn.camket.scheduler.board;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.calendar.When;
import vn.camket.scheduler.due.DueCalculation;
import vn.camket.scheduler.due.DuePeriod;
import vn.camket.scheduler.ledger.HandRun;
import vn.camket.scheduler.ledger.HomeRuns;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.ScheduledRun;

/** Rows for people and programs: the same whether the service answers or the command itself. */
public final class Board {
  /** Begins the entry of a run that no schedule began. */
  public static final String BY_HAND = "(by hand) ";

  private static final JsonMapper JSON = new JsonMapper();

  private final Path home;
  private final ReportingCalendar calendar;
  private final Ledger ledger;

  /**
   * @param home folder of the home
   * @param calendar its calendar
   * @param ledger its ledger
   */
  public Board(Path home, ReportingCalendar calendar, Ledger ledger) {
    this.home = home;
    this.calendar = calendar;
    this.ledger = ledger;
  }

  /** The entries: what, when next, how the last run ended. */
  public ArrayNode list(LocalDateTime now) {
    ArrayNode rows = JSON.createArrayNode();
    Set<String> paused = ledger.paused();
    List<ScheduledRun> latest = ledger.latest(2000);
    for (Entry entry : calendar.entries()) {
      ScheduledRun last = last(latest, entry.name());
      ObjectNode row = rows.addObject();
      row.put("entry", entry.name());
      row.put("command", String.join(" ", entry.command()));
      row.put("when", text(entry.when()));
      row.put("paused", paused.contains(entry.name()));
      row.put("next", text(next(entry, now)));
      row.put("last_period", last == null ? null : last.period());
      row.put("last_state", last == null ? null : last.state().name());
      row.put("title", entry.title());
    }
    return rows;
  }

  /** What falls due within a time, by time. */
  public List<DuePeriod> coming(LocalDateTime now, Duration ahead) {
    return new DueCalculation(calendar).next(now, ahead);
  }

  /** Whether an entry runs every few minutes. */
  public boolean isOften(String entry) {
    return calendar
        .entry(entry)
        .map(known -> known.when() instanceof When.EveryMinutes)
        .orElse(false);
  }

  /** What falls due within so many days. */
  public ArrayNode next(LocalDateTime now, int days) {
    ArrayNode rows = JSON.createArrayNode();
    Set<String> paused = ledger.paused();
    for (DuePeriod due : new DueCalculation(calendar).next(now, Duration.ofDays(days))) {
      ObjectNode row = rows.addObject();
      row.put("due_at", due.dueAt().toString());
      row.put("entry", due.entry().name());
      row.put("period", due.period());
      row.put("command", String.join(" ", due.entry().commandFor(due.period())));
      row.put("paused", paused.contains(due.entry().name()));
    }
    return rows;
  }

  /** The latest runs, of the schedule and by hand, the latest first. */
  public ArrayNode runs(int limit) {
    List<HandRun> all = new HomeRuns(home).all();
    List<HandRun> byHand = new ArrayList<>(all);
    List<Timed> rows = new ArrayList<>();
    for (ScheduledRun run : ledger.latest(limit)) {
      HandRun made = HomeRuns.madeBy(run, all);
      byHand.remove(made);
      rows.add(new Timed(at(run), scheduled(run, made)));
    }
    byHand.stream()
        .skip(Math.max(0, byHand.size() - (long) limit))
        .forEach(run -> rows.add(new Timed(run.startedAt(), byHand(run))));
    ArrayNode nodes = JSON.createArrayNode();
    rows.stream()
        .sorted(Comparator.comparing(Timed::at).reversed())
        .limit(limit)
        .forEach(row -> nodes.add(row.row()));
    return nodes;
  }

  private record Timed(LocalDateTime at, ObjectNode row) {}

  private static LocalDateTime at(ScheduledRun run) {
    LocalDateTime started = run.startedAt();
    return started == null ? run.dueAt() : started;
  }

  /** One run of the schedule. */
  private static ObjectNode scheduled(ScheduledRun run, @Nullable HandRun made) {
    ObjectNode row = JSON.createObjectNode();
    row.put("started_at", text(run.startedAt()));
    row.put("ended_at", text(run.endedAt()));
    row.put("entry", run.entry());
    row.put("period", run.period());
    row.put("state", run.state().name());
    row.put("tries", run.tries());
    row.put("verdict", run.verdict());
    row.put("exit_code", run.exitCode());
    row.put("release_id", made == null ? null : made.releaseId());
    row.put("log_file", run.logFile());
    row.put("message", run.message());
    return row;
  }

  private static ObjectNode byHand(HandRun run) {
    ObjectNode row = JSON.createObjectNode();
    row.put("started_at", run.startedAt().toString());
    row.put("ended_at", text(run.endedAt()));
    row.put("entry", BY_HAND + run.command());
    row.putNull("period");
    row.put("state", run.outcome());
    row.put("tries", 1);
    row.putNull("verdict");
    row.put("exit_code", run.exitCode());
    row.put("release_id", run.releaseId());
    row.putNull("log_file");
    row.put("message", run.message());
    return row;
  }

  private static @Nullable ScheduledRun last(List<ScheduledRun> latest, String entry) {
    return latest.stream().filter(run -> run.entry().equals(entry)).findFirst().orElse(null);
  }

  private @Nullable LocalDateTime next(Entry entry, LocalDateTime now) {
    Duration ahead =
        entry.when() instanceof When.EveryMinutes ? Duration.ofDays(20) : Duration.ofDays(400);
    return calendar.occurrences(entry, now, now.plus(ahead)).stream()
        .map(occurrence -> occurrence.dueAt())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(@Nullable LocalDateTime time) {
    return time == null ? null : time.toString();
  }

  private static String text(When when) {
    if (when instanceof When.EveryMinutes every) {
      return "every " + every.minutes() + " minutes";
    }
    if (when instanceof When.DailyAt daily) {
      return "daily at " + daily.at();
    }
    if (when instanceof When.AfterCutoff cutoffs) {
      return cutoffs.kinds()
          + " of "
          + cutoffs.regimes()
          + " + "
          + cutoffs.days()
          + " days at "
          + cutoffs.at();
    }
    When.Yearly yearly = (When.Yearly) when;
    return yearly.day().toString().substring(2) + " + " + yearly.days() + " days at " + yearly.at();
  }
}
