package vn.camket.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;

/** Every stage is reported with what it took and what DuckDB took; nothing stays behind. */
class ARunIsMeasured {
  @Test
  void everyStageIsReported(@TempDir Path folder) throws IOException {
    Console console = new Console(folder);

    int code = console.run("bench", "--dir", "scratch", "--years", "2026", "--format", "json");

    assertThat(code).as(console.err()).isEqualTo(ExitCode.OK.code());
    List<String> stages = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(console.out())) {
      stages.add(row.get("stage").asText());
      if (row.get("stage").asText().equals("no_change_check")) {
        assertThat(row.get("cpu_seconds").asDouble()).isPositive();
        continue;
      }
      for (String figure :
          List.of(
              "seconds",
              "evaluation_rows_per_second",
              "rows_per_second",
              "heap_peak_mib",
              "duckdb_seconds",
              "duckdb_rows")) {
        assertThat(row.get(figure).asDouble()).as(figure + " of " + row).isPositive();
      }
    }
    assertThat(stages).containsExactly("ingest", "star", "publish", "all", "no_change_check");
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void aScaleIsPickedByRows() {
    assertThat(BenchRequest.scaleFor(1_000_000, 2017, 2026)).isBetween(32.0, 34.0);
    assertThat(BenchRequest.scaleFor(10, 2017, 2026)).isEqualTo(1);
  }

  @Test
  void workbooksAreReadByTasksAndBesidePoi(@TempDir Path folder) throws IOException {
    Console console = new Console(folder);

    int code = console.run("bench", "--dir", "scratch", "--workbooks", "12", "--format", "json");

    assertThat(code).as(console.err()).isEqualTo(ExitCode.OK.code());
    JsonNode row = new ObjectMapper().readTree(console.out()).get(0);
    assertThat(row.get("arrivals").asInt()).isEqualTo(12);
    for (String figure :
        List.of(
            "task_cpu_seconds", "driver_cpu_seconds", "reader_cpu_seconds", "poi_cpu_seconds")) {
      assertThat(row.get(figure).asDouble()).as(figure + " of " + row).isPositive();
    }
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }
}
