package vn.camket.dashboards.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Session;

class APublishUnderLoad {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-10-01T01:00:00Z");
  private static final int READERS = 6;
  private static final int UNITS = 9;

  private final LiveSuperset superset = LiveSuperset.get();
  private final Path home = superset.home().folder();
  private final int items = Asked.id(superset.admin(), "dataset", "datasets/mart/rpt_items.yaml");

  @AfterEach
  void backToTheFirstRelease() {
    superset.home().use("r1");
  }

  @Test
  void noErrorAndNoChartOfTwoReleases() {
    Map<String, Integer> rows = Map.of("r1", 3 * UNITS, "l2", 4 * UNITS, "l3", 5 * UNITS);
    superset.home().release("l2", 4);
    superset.home().release("l3", 5);
    Session planner = superset.as("ke-hoach");
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<CompletableFuture<Void>> reading = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      reading.add(
          CompletableFuture.runAsync(
              () -> {
                while (!isOver.get()) {
                  read(planner, rows, wrong, seen);
                }
              },
              readers));
    }
    for (String release : List.of("l2", "l3", "r1", "l2", "l3")) {
      superset.home().use(release);
      int before = seen.size();
      while (seen.size() < before + 4 * READERS) {
        Thread.onSpinWait();
      }
    }
    isOver.set(true);
    reading.forEach(CompletableFuture::join);
    readers.shutdown();

    assertThat(wrong).isEmpty();
    assertThat(seen).contains("r1", "l2", "l3");
    assertThat(ask(planner).path("release_id").asText()).isEqualTo("l3");
  }

  @Test
  void aRefreshWarmsTheChartsAndFindsTheNewRelease() {
    superset.home().release("r4", 6);
    superset.home().use("r4");

    RefreshReport report = Refresh.run(superset.admin(), superset.bundle(), home, NOW);

    assertThat(report)
        .isEqualTo(new RefreshReport("r4", "2026-10-01T08:00:00", true, 3, List.of(), List.of()));
    assertThat(RefreshReport.file(home)).content().contains("\"releaseId\" : \"r4\"");
  }

  @Test
  void aRefreshThatFailsSaysSoAndLeavesTheRelease() {
    superset.home().use("r1");
    superset.home().users("users: [{username: x}]\n");
    try {
      RefreshReport report = Refresh.run(superset.admin(), superset.bundle(), home, NOW);
      assertThat(report.isOk()).isFalse();
      assertThat(report.releaseId()).isEqualTo("r1");
      assertThat(report.problems())
          .singleElement()
          .asString()
          .contains("users.yaml line 1: username 'x'")
          .contains("full_name")
          .contains("role");
    } finally {
      superset.home().users(LiveSuperset.USERS);
    }
  }

  private void read(
      Session reader, Map<String, Integer> rows, Queue<String> wrong, Queue<String> seen) {
    Answer answer = reader.send("POST", "/api/v1/chart/data", question());
    if (!answer.isOk()) {
      wrong.add(answer.status() + " " + answer.text());
    }
    JsonNode row = row(answer);
    String release = row.path("release_id").asText();
    if (row.path("n").asInt() != rows.getOrDefault(release, -1)) {
      wrong.add(row.toString());
    }
    seen.add(release);
  }

  private JsonNode ask(Session reader) {
    return row(reader.send("POST", "/api/v1/chart/data", question()));
  }

  private static JsonNode row(Answer answer) {
    return answer.json().path("result").path(0).path("data").path(0);
  }

  private ObjectNode question() {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("datasource").put("id", items).put("type", "table");
    body.put("result_format", "json").put("result_type", "full");
    ObjectNode query = body.putArray("queries").addObject();
    query.putArray("columns").add("release_id");
    query.putArray("metrics").add("n");
    query.putArray("filters");
    query.put("row_limit", 10);
    return body;
  }
}
