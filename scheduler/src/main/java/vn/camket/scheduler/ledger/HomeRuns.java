package vn.camket.scheduler.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code ops/runs.jsonl}, which every writing command of camket appends to. */
public final class HomeRuns {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  /**
   * @param home folder of the home
   */
  public HomeRuns(Path home) {
    this.file = home.resolve("ops").resolve("runs.jsonl");
  }

  /** All runs, the first first; lines that are not understood are left out. */
  public List<HandRun> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, HandRun> runs = new LinkedHashMap<>();
    for (String line : lines()) {
      JsonNode event = event(line);
      String id = event.path("run_id").asText();
      if (event.path("event").asText().equals("STARTED")) {
        runs.put(id, started(event));
      } else {
        runs.computeIfPresent(id, (key, run) -> ended(run, event));
      }
    }
    return new ArrayList<>(runs.values());
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static JsonNode event(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode(); // the last line of a crash
    }
  }

  private static HandRun started(JsonNode event) {
    return new HandRun(
        event.path("command").asText(),
        event.path("pid").asLong(),
        LocalDateTime.parse(event.path("at").asText()),
        null,
        "RUNNING",
        null,
        null,
        "");
  }

  private static HandRun ended(HandRun run, JsonNode event) {
    JsonNode code = event.path("exit_code");
    return new HandRun(
        run.command(),
        run.pid(),
        run.startedAt(),
        LocalDateTime.parse(event.path("at").asText()),
        event.path("outcome").asText(),
        code.isNumber() ? code.asInt() : null,
        textOrNull(event.path("release_id")),
        event.path("message").asText(""));
  }

  private static @Nullable String textOrNull(JsonNode value) {
    return value.isTextual() ? value.textValue() : null;
  }

  /** The run that a process of the schedule made; null when it left none. */
  public static @Nullable HandRun madeBy(ScheduledRun run, List<HandRun> all) {
    Long pid = run.pid();
    LocalDateTime from = run.startedAt();
    LocalDateTime to = run.endedAt();
    if (pid == null || from == null) {
      return null;
    }
    return all.stream()
        .filter(hand -> hand.pid() == pid)
        .filter(hand -> !hand.startedAt().isBefore(from.minusSeconds(2)))
        .filter(hand -> to == null || !hand.startedAt().isAfter(to.plusSeconds(2)))
        .findFirst()
        .orElse(null);
  }
}
