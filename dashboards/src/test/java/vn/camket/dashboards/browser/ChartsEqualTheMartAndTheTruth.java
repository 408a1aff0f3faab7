package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a leader reads is what SQL says of the mart, and what the files were made from. */
class ChartsEqualTheMartAndTheTruth {
  private static final String TITLE_OF_M1 = "M1";

  private final SampleProvince province = SampleProvince.get();
  private final Mart mart = Mart.of(province);
  private final Board board = Board.of(province, "lanh-dao");

  @Test
  void atTheStageOfDecisionInEveryYear() {
    try (Reader reader = Reader.as(province, "lanh-dao", 1920)) {
      OpenBoard open = reader.open(board);
      open.choose("stage", "Quyết định");
      open.apply();

      assertThat(number(open, "hoan-thanh", "M1"))
          .isEqualTo(truthOfLastYear())
          .isEqualTo(martOfLastYear());
      assertThat(number(open, "boi-canh", "n_expected"))
          .isEqualTo(decided("sum(items)", "year = 2025"));
      assertThat(number(open, "qua-han", "n_overdue"))
          .isEqualTo(
              mart.value(
                  "select sum(items) from "
                      + mart.truth("timeliness_counts")
                      + " where period = 'YEAR' and stage = 'DECIDED' and year = 2025 and timeliness = 'OVERDUE'"));
      assertThat(trend(open)).isEqualTo(truthByYear()).isEqualTo(martByYear());
    }
  }

  /** What must have a value goes back to its first one; all else goes. */
  @Test
  void aFilterThatIsClearedAddsNoStagesAndNoPeriods() {
    try (Reader reader = Reader.as(province, "lanh-dao", 1920)) {
      OpenBoard open = reader.open(board);
      String counted = number(open, "boi-canh", "n_expected");
      String seen = seen(open);
      assertThat(counted).isEqualTo(effective("year = 2025"));
      assertThat(seen).isEqualTo("2025, Cả năm, Khâu cao nhất đã có");
      open.choose("stage", "Quyết định");
      open.choose("year", "2023");
      open.choose("unit", "Sở Y tế");
      open.apply();
      assertThat(seen(open)).isEqualTo("2023, Cả năm, Quyết định");
      assertThat(number(open, "boi-canh", "n_expected")).isNotEqualTo(counted);
      open.page().getByText("Xóa hết").click();
      open.apply();
      assertThat(seen(open)).isEqualTo(seen);
      assertThat(number(open, "boi-canh", "n_expected")).isEqualTo(counted);
    }
  }

  private String seen(OpenBoard open) {
    ChartAnswer context = answer(open, "boi-canh");
    return context.first("dang_xem_nam").asText()
        + ", "
        + context.first("dang_xem_ky").asText()
        + ", "
        + context.first("dang_xem_khau").asText();
  }

  private String effective(String where) {
    return mart.value(
        "select sum(expected) from rpt_board_counts where stage = 'EFFECTIVE' and period = 'YEAR' and "
            + where);
  }

  /** As a link or a chart of one's own may ask: without the filters that a board requires. */
  @Test
  void aFigureThatIsAskedWithoutAnyFilterIsEmptyAndAddsNothingUp() {
    for (String name : List.of("boi-canh", "so-viec-nen", "hoan-thanh", "hoan-thanh-rong")) {
      JsonNode row =
          SavedCharts.of(province, "ke-hoach")
              .unfiltered("lanh-dao", name)
              .results()
              .path(0)
              .path("data")
              .path(0);
      List<String> figures = new ArrayList<>();
      row.fieldNames().forEachRemaining(figures::add);
      figures.removeIf(figure -> !figure.matches("n_.*|M\\d+|so_don_vi.*"));
      assertThat(figures).as(name).isNotEmpty();
      assertThat(figures).as(name).allMatch(figure -> row.path(figure).isNull());
    }
  }

  private List<String> trend(OpenBoard open) {
    List<String> points = new ArrayList<>();
    for (JsonNode row : answer(open, "xu-huong").results().path(0).path("data")) {
      String year = row.path("year_label").asText();
      if (year.matches("\\d{4}") && !row.path(TITLE_OF_M1).isNull()) {
        points.add(year + "|" + rounded(row.path(TITLE_OF_M1).asDouble()));
      }
    }
    points.sort(null);
    return points;
  }

  private List<String> truthByYear() {
    return mart.rows(
        "select year, printf('%.3f', 100.0 * sum(items) filter (where status in ('DONE', 'DONE_EXCEEDED')) / sum(items)) from "
            + mart.truth("status_counts")
            + " where stage = 'DECIDED' and period = 'YEAR' and year <= 2025 group by year order by year");
  }

  private List<String> martByYear() {
    return mart.rows(
        "select year, printf('%.3f', 100.0 * sum(done) / sum(expected)) from rpt_board_counts"
            + " where stage = 'DECIDED' and period = 'YEAR' and year <= 2025 group by year"
            + " having sum(expected) > 0 order by year");
  }

  private String truthOfLastYear() {
    return decided(
        "printf('%.3f', 100.0 * sum(items) filter (where status in ('DONE', 'DONE_EXCEEDED')) / sum(items))",
        "year = 2025");
  }

  private String martOfLastYear() {
    return mart.value(
        "select printf('%.3f', 100.0 * sum(done) / sum(expected)) from rpt_board_counts"
            + " where stage = 'DECIDED' and period = 'YEAR' and year = 2025");
  }

  private String decided(String what, String where) {
    return mart.value(
        "select "
            + what
            + " from "
            + mart.truth("status_counts")
            + " where stage = 'DECIDED' and period = 'YEAR' and "
            + where);
  }

  private ChartAnswer answer(OpenBoard open, String chart) {
    return open.answer(board.chart(chart));
  }

  private String number(OpenBoard open, String chart, String column) {
    JsonNode value = answer(open, chart).first(column);
    return value.isIntegralNumber() ? value.asText() : rounded(value.asDouble());
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
