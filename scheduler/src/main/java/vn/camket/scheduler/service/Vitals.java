package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.alert.Concern;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.Occurrence;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.calendar.When;
import vn.camket.scheduler.due.DuePeriod;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;

/**
 * How the schedule is: what a person must look at, and the same in numbers.
 *
 * @param calendar the calendar in force
 * @param calendarProblem why a changed calendar is not in force; empty when it is
 * @param ledger the ledger
 * @param lastRound when the last round began
 * @param inRound whether it is still under way
 * @param lastGoodRun when a run last published or found nothing new; null when none ever did
 * @param alertsFailing why alerts could not be delivered; empty when they could
 * @param now local time of Asia/Ho_Chi_Minh
 */
record Vitals(
    ReportingCalendar calendar,
    String calendarProblem,
    Ledger ledger,
    LocalDateTime lastRound,
    boolean inRound,
    @Nullable LocalDateTime lastGoodRun,
    List<String> alertsFailing,
    LocalDateTime now) {
  private static final JsonMapper JSON = new JsonMapper();

  /** What a person must look at, in Vietnamese; empty when all is well. */
  List<String> problems() {
    return concerns().stream().map(Concern::text).toList();
  }

  /** The same, by what it is about. */
  List<Concern> concerns() {
    List<Concern> problems = new ArrayList<>();
    if (!calendarProblem.isEmpty()) {
      problems.add(
          new Concern(
              "calendar", "Lịch chạy mới bị từ chối, lịch cũ vẫn có hiệu lực: " + calendarProblem));
    }
    HomeCalendar.coverage(calendar, now.toLocalDate()).stream()
        .filter(HomeCalendar.Coverage::isError)
        .forEach(
            said ->
                problems.add(
                    new Concern(
                        "holidays:" + said.year(),
                        "holidays.yaml chưa có ngày nghỉ của năm " + said.year())));
    for (Entry entry : calendar.entries()) {
      failure(entry, problems);
      silence(entry, problems);
    }
    stale(problems);
    return problems;
  }

  private void failure(Entry entry, List<Concern> problems) {
    ScheduledRun last = ledger.lastEnded(entry.name());
    if (last != null && last.state() == RunState.FAILED) {
      problems.add(
          new Concern(
              "failure:" + entry.name(),
              "“"
                  + entry.title()
                  + "” ("
                  + entry.name()
                  + ", kỳ "
                  + ReaderWords.period(last.period())
                  + ") "
                  + VerdictWords.of(last.verdict())
                  + ": "
                  + last.message()));
    }
  }

  private void silence(Entry entry, List<Concern> problems) {
    Occurrence silent = silent(entry);
    if (silent != null) {
      problems.add(
          new Concern(
              "silence:" + entry.name(),
              "“"
                  + entry.title()
                  + "” ("
                  + entry.name()
                  + ") im lặng: kỳ "
                  + ReaderWords.period(silent.period())
                  + " đến giờ mà chưa chạy"));
    }
  }

  /** Periods that should have begun long ago; the latest of each entry. */
  List<DuePeriod> overdue() {
    List<DuePeriod> overdue = new ArrayList<>();
    for (Entry entry : calendar.entries()) {
      Occurrence silent = silent(entry);
      if (silent != null) {
        overdue.add(new DuePeriod(entry, silent.period(), silent.dueAt()));
      }
    }
    return overdue;
  }

  /** The period with which an entry should have run long ago and did not even begin. */
  private @Nullable Occurrence silent(Entry entry) {
    LocalDateTime since = ledger.since(entry.name());
    if (since == null
        || ledger.paused().contains(entry.name())
        || !ledger.inState(RunState.RUNNING).isEmpty()) {
      return null;
    }
    LocalDateTime late = now.minus(patience(entry));
    List<Occurrence> due = calendar.occurrences(entry, later(since, late.minusDays(20)), late);
    if (due.isEmpty()) {
      return null;
    }
    Occurrence latest = due.get(due.size() - 1);
    LocalDateTime lastDue = ledger.lastDue(entry.name());
    return lastDue == null || lastDue.isBefore(latest.dueAt()) ? latest : null;
  }

  /** Readers look at figures that nobody has looked after for too long. */
  private void stale(List<Concern> problems) {
    LocalDateTime good = lastGoodRun;
    Duration limit = calendar.service().staleAfter();
    if (good != null && Duration.between(good, now).compareTo(limit) > 0) {
      problems.add(
          new Concern(
              "stale",
              "Số liệu có thể đã cũ: lần chạy tốt gần nhất lúc "
                  + ReaderWords.time(good)
                  + ", quá "
                  + limit.toHours()
                  + " giờ"));
    }
  }

  private static Duration patience(Entry entry) {
    return entry.when() instanceof When.EveryMinutes every
        ? Duration.ofMinutes(Math.max(30, 3L * every.minutes()))
        : Duration.ofHours(3);
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  /** For {@code /health}. */
  ObjectNode health() {
    ObjectNode health = JSON.createObjectNode();
    List<String> problems = problems();
    health.put("status", problems.isEmpty() ? "ok" : "degraded");
    health.put("now", now.toString());
    health.put("last_round", lastRound.toString());
    health.put("in_round", inRound);
    ArrayNode list = health.putArray("problems");
    problems.forEach(list::add);
    return health;
  }

  /** For {@code /metrics}, as Prometheus reads it. */
  String metrics() {
    var text = new StringBuilder();
    text.append("# HELP camket_schedule_runs Runs in the ledger by entry and state.\n");
    text.append("# TYPE camket_schedule_runs gauge\n");
    for (Ledger.Count count : ledger.counts()) {
      text.append("camket_schedule_runs{entry=\"").append(count.entry());
      text.append("\",state=\"").append(count.state()).append("\"} ");
      text.append(count.runs()).append('\n');
    }
    gauge(text, "camket_schedule_problems", "What a person must look at.", problems().size());
    gauge(
        text,
        "camket_schedule_seconds_since_round",
        "Seconds since the last round began.",
        Duration.between(lastRound, now).toSeconds());
    LocalDateTime good = lastGoodRun;
    if (good != null) {
      gauge(
          text,
          "camket_seconds_since_good_run",
          "Seconds since a run last published or found nothing new.",
          Duration.between(good, now).toSeconds());
    }
    text.append("# HELP camket_schedule_last_success_seconds Seconds since an entry was done.\n");
    text.append("# TYPE camket_schedule_last_success_seconds gauge\n");
    for (Entry entry : calendar.entries()) {
      LocalDateTime done = ledger.lastDone(entry.name());
      if (done != null) {
        text.append("camket_schedule_last_success_seconds{entry=\"").append(entry.name());
        text.append("\"} ").append(Duration.between(done, now).toSeconds()).append('\n');
      }
    }
    return text.toString();
  }

  private static void gauge(StringBuilder text, String name, String help, long value) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    text.append(name).append(' ').append(value).append('\n');
  }
}
