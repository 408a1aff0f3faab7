package vn.camket.jobs.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.ops.Run.RunEnd;

/**
 * The irreplaceable ledger of runs: one JSON line when a run starts, one when it ends, each on the
 * disk before the run goes on. A line that a crash cut short was never promised and is taken off by
 * the next append.
 */
public final class RunLedger {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  /**
   * @param file the ledger; made by the first append
   */
  public RunLedger(Path file) {
    this.file = file;
  }

  /** Writes down that a run has begun. */
  public void started(Run run) {
    append(line(run));
  }

  /** Writes down how a run ended. */
  public void ended(String runId, RunEnd end) {
    append(line(runId, end));
  }

  /** Writes down a run that was over as soon as it began. */
  public void turnedAway(Run run, RunEnd end) {
    append(line(run) + line(run.runId(), end));
  }

  /**
   * Ends, as died, every run that has not ended. Only who holds the home's lock may call this: then
   * none of them can still be running.
   *
   * @return the runs that had died
   */
  public List<Run> closeDead(LocalDateTime now) {
    List<Run> dead = runs().stream().filter(r -> r.end() == null).toList();
    for (Run run : dead) {
      ended(
          run.runId(),
          new RunEnd(
              now, Outcome.DIED, null, null, 0, 0, "The process ended without a word", List.of()));
    }
    return dead;
  }

  /**
   * All runs, in the order in which they began.
   *
   * @throws UncheckedIOException when a whole line cannot be read: the ledger was edited
   */
  public List<Run> runs() {
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, Run> runs = new LinkedHashMap<>();
    String text = wholeLines();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        JsonNode event = JSON.readTree(line);
        String runId = event.required("run_id").textValue();
        if ("STARTED".equals(event.required("event").textValue())) {
          runs.put(runId, run(runId, event));
        } else {
          runs.computeIfPresent(runId, (id, run) -> run.ended(end(event)));
        }
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new UncheckedIOException(
            new IOException(file + " line " + number + ": not a line of the ledger", e));
      }
    }
    return new ArrayList<>(runs.values());
  }

  private String wholeLines() {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private synchronized void append(String lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        channel.truncate(endOfLastLine(channel));
        channel.position(channel.size());
        channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
        lock.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    return end;
  }

  private static String line(Run run) {
    ObjectNode event = JSON.createObjectNode();
    event.put("event", "STARTED").put("run_id", run.runId());
    event.put("command", run.command()).put("pid", run.pid());
    event.put("at", run.startedAt().toString());
    return event + "\n";
  }

  private static String line(String runId, RunEnd end) {
    ObjectNode event = JSON.createObjectNode();
    event.put("event", "ENDED").put("run_id", runId).put("at", end.at().toString());
    event.put("outcome", end.outcome().name()).put("exit_code", end.exitCode());
    event.put("release_id", end.releaseId());
    event.put("arrivals", end.arrivals()).put("rows_read", end.rowsRead());
    event.put("message", end.message());
    ArrayNode steps = event.putArray("steps");
    for (Step step : end.steps()) {
      steps
          .addObject()
          .put("name", step.name())
          .put("count", step.count())
          .put("seconds", step.seconds());
    }
    return event + "\n";
  }

  private static Run run(String runId, JsonNode event) {
    return new Run(
        runId,
        event.required("command").asText(),
        event.required("pid").asLong(),
        LocalDateTime.parse(event.required("at").asText()),
        null);
  }

  private static RunEnd end(JsonNode event) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : event.path("steps")) {
      JsonNode count = step.path("count");
      steps.add(
          new Step(
              step.path("name").asText(),
              count.isNumber() ? Long.valueOf(count.asLong()) : null,
              step.path("seconds").asDouble()));
    }
    JsonNode exitCode = event.path("exit_code");
    return new RunEnd(
        LocalDateTime.parse(event.required("at").asText()),
        Outcome.valueOf(event.required("outcome").asText()),
        exitCode.isNumber() ? Integer.valueOf(exitCode.asInt()) : null,
        textOrNull(event.path("release_id")),
        event.path("arrivals").asLong(),
        event.path("rows_read").asLong(),
        event.path("message").asText(""),
        steps);
  }

  private static @Nullable String textOrNull(JsonNode value) {
    return value.isTextual() ? value.textValue() : null;
  }
}
