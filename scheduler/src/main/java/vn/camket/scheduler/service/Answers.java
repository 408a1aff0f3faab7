package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.service.LoopbackServer.Answer;

/** What the service answers to each address. */
final class Answers {
  private final ScheduleService service;

  Answers(ScheduleService service) {
    this.service = service;
  }

  Answer to(String method, String path, Map<String, String> query) {
    return switch (method + " " + path) {
      case "GET /" -> page();
      case "GET /health" -> health();
      case "GET /metrics" ->
          new Answer(200, "text/plain; version=0.0.4; charset=utf-8", service.vitals().metrics());
      case "GET /api/list" -> json(service.board().list(service.now()));
      case "GET /api/next" -> json(service.board().next(service.now(), number(query, "days", 30)));
      case "GET /api/runs" -> json(service.board().runs(number(query, "limit", 50)));
      case "POST /api/run-now" -> runNow(query);
      case "POST /api/pause" -> pause(query, true);
      case "POST /api/resume" -> pause(query, false);
      case "POST /api/backfill" -> backfill(query);
      case "POST /api/stop" -> stop();
      default -> Answer.text(404, "No such address");
    };
  }

  private Answer page() {
    return new Answer(
        200,
        "text/html; charset=utf-8",
        new StatusPage(service.home().toString(), service.vitals(), service.board()).html());
  }

  private Answer health() {
    ObjectNode health = service.vitals().health();
    boolean good = health.path("problems").isEmpty();
    return new Answer(good ? 200 : 503, "application/json", health + "\n");
  }

  private Answer runNow(Map<String, String> query) {
    Entry entry = entry(query);
    String period = query.getOrDefault("period", "");
    boolean needsPeriod = entry.command().stream().anyMatch(word -> word.contains("{period}"));
    if (period.isEmpty() && needsPeriod) {
      throw refused("The command of '" + entry.name() + "' needs a period: give --period");
    }
    String key = period.isEmpty() ? "now-" + service.now() : period;
    if (!service.ledger().request(entry.name(), key, service.now())) {
      throw refused(entry.name() + " " + key + " is done, running or asked for already");
    }
    return Answer.text(200, entry.name() + " " + key + " will be run");
  }

  private Answer pause(Map<String, String> query, boolean paused) {
    Entry entry = entry(query);
    service.ledger().pause(entry.name(), paused);
    return Answer.text(200, entry.name() + (paused ? " is held" : " goes on"));
  }

  private Answer backfill(Map<String, String> query) {
    boolean ask = Boolean.parseBoolean(query.get("yes"));
    return json(
        service.backfill().periods(entry(query), day(query, "from"), day(query, "to"), ask));
  }

  private Answer stop() {
    service.askToStop();
    return Answer.text(200, "Stopping");
  }

  private Entry entry(Map<String, String> query) {
    String name = query.getOrDefault("entry", "");
    return service.calendar().entry(name).orElseThrow(() -> refused("No entry '" + name + "'"));
  }

  private static LocalDate day(Map<String, String> query, String name) {
    try {
      return LocalDate.parse(query.getOrDefault(name, ""));
    } catch (DateTimeException e) {
      throw refused("'" + name + "' must be a day like 2026-01-31");
    }
  }

  private static int number(Map<String, String> query, String name, int otherwise) {
    try {
      return Integer.parseInt(
          Objects.requireNonNullElse(query.get(name), Integer.toString(otherwise)));
    } catch (NumberFormatException e) {
      throw refused("'" + name + "' must be a number");
    }
  }

  private static RefusedException refused(String why) {
    return new RefusedException(ExitCode.USAGE, why, null);
  }

  private static Answer json(JsonNode rows) {
    return new Answer(200, "application/json", rows + "\n");
  }
}
