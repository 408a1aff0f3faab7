package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camket.dashboards.bundle.AssetKind;

/** A unit and a year change every chart that the assets name, and no other. */
class AFilterReachesWhatItNames {
  private final SampleProvince province = SampleProvince.get();

  @ParameterizedTest
  @CsvSource({"lanh-dao, year, 2024, Sở Y tế", "nop-bao-cao, report_year, 2025, Sở Y tế"})
  void ofUnitAndYear(String slug, String yearFilter, String year, String unit) {
    Board board = Board.of(province, slug);
    Map<Integer, ChartAnswer> before;
    Map<Integer, ChartAnswer> after;
    try (Reader reader = Reader.as(province, "ke-hoach", 1920)) {
      before = answers(reader.open(board), board);
      OpenBoard open = reader.open(board);
      open.choose(yearFilter, year);
      open.choose("unit", unit);
      open.apply();
      after = answers(open, board);
    }
    List<String> wrong = new ArrayList<>();
    for (Board.Chart chart : board.charts()) {
      boolean reached = reaches(board, yearFilter, chart) || reaches(board, "unit", chart);
      ChartAnswer now = OpenBoard.answered(after, chart);
      boolean changed = !now.shown().equals(OpenBoard.answered(before, chart).shown());
      if (reached != changed) {
        wrong.add(chart.name() + (changed ? " changed" : " did not change"));
      }
      if (reaches(board, "unit", chart) != now.filteredBy().contains("unit_label")) {
        wrong.add(chart.name() + " was asked by " + now.filteredBy());
      }
      if (reaches(board, yearFilter, chart) != now.filteredBy().contains("year_text")) {
        wrong.add(chart.name() + " was asked by " + now.filteredBy());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<Integer, ChartAnswer> answers(OpenBoard open, Board board) {
    board.tabs().forEach(open::tab);
    Map<Integer, ChartAnswer> answers = new LinkedHashMap<>(open.answers());
    open.page().close();
    return answers;
  }

  /** By the assets: a filter leaves out the charts that do not name it. */
  private boolean reaches(Board board, String filter, Board.Chart chart) {
    JsonNode content =
        province.bundle().of(AssetKind.DASHBOARD).stream()
            .filter(a -> a.content().path("slug").asText().equals(board.slug()))
            .findFirst()
            .orElseThrow()
            .content();
    Set<String> left = new TreeSet<>();
    for (JsonNode f : content.at("/metadata/native_filter_configuration")) {
      if (f.path("id").asText().equals("NATIVE_FILTER-" + filter)) {
        f.at("/scope/excluded").forEach(n -> left.add(chartOf(content, n.asInt())));
      }
    }
    return !left.contains(chart.name());
  }

  private static String chartOf(JsonNode content, int number) {
    for (JsonNode node : content.path("position")) {
      if (node.at("/meta/chartId").asInt() == number) {
        return node.path("id").asText().replaceAll("^CHART-|-\\d+$", "");
      }
    }
    return "";
  }
}
