package vn.camket.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.Sql;
import vn.camket.schemas.yaml.DataFile;

class SqlLabHarmsNothing {
  private static final String SECRET = "bi-mat-7f3a";

  private final LiveSuperset superset = LiveSuperset.get();
  private final Session analyst = superset.as("phan-tich");
  private final int mart = Asked.id(superset.admin(), "database", "databases/mart.yaml");

  @Test
  void everyHostileStatementFails() throws IOException {
    byte[] before = Files.readAllBytes(superset.home().mart("r1"));
    Path canary = superset.home().folder().resolve("canary.txt");
    Files.writeString(canary, SECRET);
    List<String> statements = statements("refused", canary);
    Map<String, String> done = new TreeMap<>();
    for (String statement : statements) {
      Answer answer = Sql.run(analyst, mart, statement);
      if (answer.isOk() || answer.text().contains(SECRET)) {
        done.put(statement, answer.text());
      }
    }
    assertThat(statements).hasSizeGreaterThanOrEqualTo(40);
    assertThat(done).isEmpty();
    for (String idle : statements("idle", canary)) {
      assertThat(Sql.run(analyst, mart, idle).json().path("data")).as(idle).isEmpty();
    }
    assertThat(Sql.texts(analyst, mart, "select count(*) from rpt_items")).containsExactly("27");
    assertThat(Files.readAllBytes(superset.home().mart("r1"))).isEqualTo(before);
    assertThat(superset.home().folder()).isDirectoryNotContaining("glob:**stolen*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select u.unit_name, count(*) as n from fact_item i join dim_unit u using (unit_id) group by all",
        "select unit_id, row_number() over (partition by unit_id order by year) as n from fact_item",
        "select * from fact_item qualify row_number() over (partition by unit_id order by year) = 1",
        "from fact_item select unit_id limit 3",
        "pivot fact_item on year using count(*) group by unit_id",
        "select * from items_of('u-so')",
        "with x as (select * from rpt_items) select max(item_text) from x",
        "describe fact_item",
        "summarize fact_item"
      })
  void normalStatementsWork(String statement) {
    Answer answer = Sql.run(analyst, mart, statement);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("data")).isNotEmpty();
  }

  @Test
  void aRunawayQueryIsEndedAndTheOthersGoOn() {
    String runaway =
        "select count(*) from range(100000000) a, range(100000) b where a.range <> b.range";
    List<CompletableFuture<Answer>> running = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      running.add(CompletableFuture.supplyAsync(() -> Sql.run(analyst, mart, runaway)));
    }
    Session planner = superset.as("ke-hoach");
    int chart = Asked.id(superset.admin(), "chart", "charts/items.yaml");
    int answeredMeanwhile = 0;
    while (running.stream().anyMatch(r -> !r.isDone())) {
      assertThat(Asked.chart(planner, chart)).hasSize(27);
      answeredMeanwhile++;
    }
    assertThat(answeredMeanwhile).isGreaterThan(5);
    assertThat(running).extracting(r -> r.join().isOk()).containsOnly(false);
    assertThat(running).extracting(r -> r.join().text()).anyMatch(t -> t.contains("12 gi"));
  }

  private List<String> statements(String kind, Path canary) {
    String text =
        DataFile.shippedText(
                SqlLabHarmsNothing.class, "/vn/camket/dashboards/hostile_statements.yaml")
            .replace("${canary}", canary.toString())
            .replace("${home}", superset.home().folder().toString());
    try {
      List<String> statements = new ArrayList<>();
      for (JsonNode statement : new YAMLMapper().readTree(text).path(kind)) {
        statements.add(statement.asText());
      }
      return statements;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
