package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of two lines are all written, and none lies upon another, however close they run. */
class ValuesOfCloseLinesStandApart {
  private final SampleProvince province = SampleProvince.get();

  /** In 2017 to 2019 no item was done "on the whole", so that the two lines are one. */
  @ParameterizedTest
  @CsvSource({
    "lanh-dao, Tổng quan, xu-huong, 1440",
    "lanh-dao, Tổng quan, xu-huong, 1920",
    "so-sanh, Qua các năm, xu-huong-cach-nhin, 1440",
    "so-sanh, Mọi chỉ số, binh-quan-don-vi, 1440"
  })
  void inEveryChartOfTwo(String slug, String tab, String chart, int width) {
    Board board = Board.of(province, slug);
    try (Reader reader = Reader.as(province, "ke-hoach", width)) {
      Page page = reader.page();
      DrawnText.noteIn(page);
      OpenBoard open = OpenBoard.open(page, province, board);
      board.tabs().stream().filter(t -> t.title().equals(tab)).forEach(open::tab);
      open.show(board.chart(chart));
      List<DrawnText> values = values(open, board.chart(chart));
      assertThat(values).extracting(DrawnText::text).containsAll(last(open, board.chart(chart)));
      assertThat(values).hasSize(answered(open, board.chart(chart)).size());
      List<String> upon = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        for (DrawnText other : values.subList(i + 1, values.size())) {
          if (values.get(i).liesOn(other)) {
            upon.add(values.get(i) + " upon " + other);
          }
        }
      }
      assertThat(upon).isEmpty();
    }
  }

  /** The labels of the axis end on ",0" at round numbers; what stands left of the first point. */
  private static List<DrawnText> values(OpenBoard open, Board.Chart chart) {
    List<DrawnText> texts = DrawnText.in(open.place(chart));
    double axis =
        texts.stream()
            .filter(t -> t.text().matches("\\d+,0"))
            .mapToDouble(DrawnText::right)
            .min()
            .orElse(0);
    return texts.stream()
        .filter(t -> t.text().matches("\\d+,\\d"))
        .filter(t -> t.right() > axis + 2)
        .toList();
  }

  private static List<String> answered(OpenBoard open, Board.Chart chart) {
    List<String> values = new ArrayList<>();
    for (JsonNode row : open.answer(chart).results().path(0).path("data")) {
      for (String metric : List.of("M1", "M2", "M16")) {
        if (row.path(metric).isNumber()) {
          values.add(written(row.path(metric)));
        }
      }
    }
    return values;
  }

  private static List<String> last(OpenBoard open, Board.Chart chart) {
    List<String> all = answered(open, chart);
    return all.subList(all.size() - 2, all.size());
  }

  private static String written(JsonNode value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value.asDouble()).replace('.', ',');
  }
}
