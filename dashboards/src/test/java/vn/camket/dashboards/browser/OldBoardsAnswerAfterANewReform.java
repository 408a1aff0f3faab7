package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.superset.Answer;

/**
 * Two communes of today merge on 01/09/2026: the registry gets that event, nothing else changes,
 * and every chart of every board answers from the new release, with rows where it had rows; what
 * does not speak of today's units says what it said.
 */
class OldBoardsAnswerAfterANewReform {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAY = "2026-09-01";

  /** Figures as they were, by table; release and day are left aside. */
  private static final List<String> AS_IT_WAS =
      List.of(
          "select * exclude (release_id) from rpt_board_counts",
          "select * exclude (release_id) from rpt_board_lens where lens = 'AS_WAS'");

  private final SampleProvince province = SampleProvince.split();
  private final Mart mart = Mart.of(province);

  @Test
  void everyChartThatHadRowsHasRows() throws IOException {
    Map<String, Answered> before = answers();
    List<String> asItWas = AS_IT_WAS.stream().map(this::fingerprint).toList();
    String release = mart.value("select release_id from dim_release");

    String unit = reform(province.home().resolve("registry"));
    province.command("run", "-q");
    province.command("dashboards", "refresh");

    assertThat(mart.value("select release_id from dim_release")).isNotEqualTo(release);
    Map<String, Answered> after = answers();
    assertThat(before).hasSizeGreaterThan(60);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (chart, answered) -> {
          Answered now = after.getOrDefault(chart, answered);
          assertThat(now.error()).as(chart).isEmpty();
          assertThat(now.rows() > 0).as(chart).isEqualTo(answered.rows() > 0);
          assertThat(now.shown()).as(chart).doesNotContain(release);
        });
    assertThat(AS_IT_WAS.stream().map(this::fingerprint).toList()).isEqualTo(asItWas);
    assertThat(
            mart.value(
                "select count(*) > 0 from mart_lens_counts where lens = 'AS_IS'"
                    + " and target_unit_id = '"
                    + unit
                    + "' and source_units > 1"))
        .as("the new commune has the items of both")
        .isEqualTo("true");
  }

  private String fingerprint(String rows) {
    return mart.value("select count(*) || ' ' || bit_xor(hash(t)) from (" + rows + ") t");
  }

  /** What a chart answered: its rows, how many, and what went wrong. */
  private record Answered(String shown, int rows, String error) {}

  /** By name, asked as the board asks before anybody chooses. */
  private Map<String, Answered> answers() {
    Map<String, Answered> answers = new TreeMap<>();
    for (Board board : Board.all(province)) {
      BoardFilters filters = BoardFilters.of(province, board);
      for (Board.Chart chart : board.charts()) {
        answers.put(board.slug() + " " + chart.name(), ask(chart, filters));
      }
    }
    return answers;
  }

  private Answered ask(Board.Chart chart, BoardFilters filters) {
    String saved =
        province.admin().get("/api/v1/chart/" + chart.id()).at("/result/query_context").asText();
    try {
      ObjectNode question = (ObjectNode) JSON.readTree(saved);
      question.put("force", true);
      for (JsonNode query : question.path("queries")) {
        filters.narrow((ObjectNode) query, chart);
      }
      Answer answer = province.as("ke-hoach").send("POST", "/api/v1/chart/data", question);
      JsonNode results = answer.json().path("result");
      ChartAnswer read = new ChartAnswer(chart.id(), answer.status(), results, Set.of());
      return new Answered(
          read.shown(),
          read.rows(),
          answer.isOk() ? read.error() : answer.status() + " " + answer.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(chart.name(), e);
    }
  }

  /**
   * The first two communes in force that have no other line end; a new one begins that day, whose
   * number is given.
   */
  private static String reform(Path registry) throws IOException {
    Path units = registry.resolve("units.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(units));
    long number = 90001 + lines.stream().filter(line -> line.startsWith("u9000")).count();
    List<String> ended = new ArrayList<>();
    String open = "";
    for (int i = 0; i < lines.size() && ended.size() < 2; i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells[1].equals("2025-07-01") && cells[2].isEmpty() && cells[3].equals("DANG_UY_XA")) {
        ended.add(cells[0]);
        open = String.join(",", "u" + number, DAY, "", "DANG_UY_XA,DIA_PHUONG,XA");
        cells[2] = DAY;
        lines.set(i, String.join(",", cells));
      }
    }
    lines.add(
        open
            + ",Đảng ủy xã Tân Hợp Nhất %1$d,Xã Tân Hợp Nhất %1$d,,,RECONSTRUCTED,,"
                .formatted(number));
    write(units, lines);
    Path parents = registry.resolve("parents.csv");
    List<String> links = new ArrayList<>(Files.readAllLines(parents));
    for (int i = 0; i < links.size(); i++) {
      String[] cells = links.get(i).split(",", -1);
      if (ended.contains(cells[0]) && cells[4].isEmpty()) {
        cells[4] = DAY;
        links.set(i, String.join(",", cells));
      }
    }
    links.add("u" + number + ",PARTY,u00001," + DAY + ",");
    write(parents, links);
    Path events = registry.resolve("events.csv");
    List<String> told = new ArrayList<>(Files.readAllLines(events));
    for (String unit : ended) {
      told.add(
          "e%1$d,MERGE,%2$s,u%1$d,%3$s,WHOLE,,,,,,RECONSTRUCTED,,".formatted(number, unit, DAY));
    }
    write(events, told);
    return "u" + number;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
