package vn.camket.dashboards.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Session;

/** The charts of all boards, asked by the API as their board asks them: no browser draws them. */
final class SavedCharts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SampleProvince province;
  private final Session reader;
  private final List<Board> boards;
  private final Map<Integer, String> questions = new HashMap<>();

  private SavedCharts(SampleProvince province, String username) {
    this.province = province;
    this.reader = province.as(username);
    this.boards = Board.all(province);
  }

  /** As a reader asks them. */
  static SavedCharts of(SampleProvince province, String username) {
    return new SavedCharts(province, username);
  }

  /** What the charts of all boards answer, by board and name. */
  Map<String, ChartAnswer> answers(Map<String, String> chosen) {
    Map<String, ChartAnswer> answers = new TreeMap<>();
    boards.forEach(board -> answers.putAll(answers(board.slug(), chosen)));
    return answers;
  }

  /** What the charts of one board answer, by board and name. */
  Map<String, ChartAnswer> answers(String slug, Map<String, String> chosen) {
    Board board = board(slug);
    BoardFilters filters = BoardFilters.of(province, board);
    Map<String, ChartAnswer> answers = new TreeMap<>();
    board.charts().forEach(c -> answers.put(slug + " " + c.name(), ask(filters, c, chosen)));
    return answers;
  }

  /**
   * What a chart answers.
   *
   * @param chosen values by the name of the board's filter; of the others stands what the assets
   *     state
   */
  ChartAnswer answer(String slug, String chart, Map<String, String> chosen) {
    Board board = board(slug);
    return ask(BoardFilters.of(province, board), board.chart(chart), chosen);
  }

  /** What a chart answers whom no filter reaches. */
  ChartAnswer unfiltered(String slug, String chart) {
    Board.Chart asked = board(slug).chart(chart);
    return send(asked, question(asked));
  }

  private ChartAnswer ask(BoardFilters filters, Board.Chart chart, Map<String, String> chosen) {
    ObjectNode question = question(chart);
    for (JsonNode query : question.path("queries")) {
      filters.narrow((ObjectNode) query, chart, chosen);
    }
    return send(chart, question);
  }

  private ChartAnswer send(Board.Chart chart, ObjectNode question) {
    Answer answer = reader.send("POST", "/api/v1/chart/data", question);
    JsonNode results = answer.isOk() ? answer.json().path("result") : JSON.createArrayNode();
    return new ChartAnswer(chart.id(), answer.status(), results, Set.of());
  }

  private Board board(String slug) {
    return boards.stream().filter(b -> b.slug().equals(slug)).findFirst().orElseThrow();
  }

  private ObjectNode question(Board.Chart chart) {
    String saved =
        questions.computeIfAbsent(
            chart.id(),
            id -> province.admin().get("/api/v1/chart/" + id).at("/result/query_context").asText());
    try {
      return (ObjectNode) JSON.readTree(saved);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(chart.name(), e);
    }
  }
}
