package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every chart of every tab is drawn from rows; pictures of all are kept in target/screenshots. */
class EveryChartOfEveryBoardAnswers {
  private static final List<Integer> WIDTHS = List.of(1440, 1920);
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final SampleProvince province = SampleProvince.get();

  @Test
  void withRowsAndWithoutErrors() {
    List<String> troubles = new ArrayList<>();
    try (Reader reader = Reader.as(province, "ke-hoach", WIDTHS.get(0))) {
      for (Board board : Board.all(province)) {
        OpenBoard open = reader.open(board);
        for (Board.Tab tab : board.tabs()) {
          open.tab(tab);
          WIDTHS.forEach(width -> picture(open, board, tab, width));
        }
        troubles.addAll(troubles(board, open.answers()));
        open.page().close();
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static List<String> troubles(Board board, Map<Integer, ChartAnswer> answers) {
    List<String> troubles = new ArrayList<>();
    for (Board.Chart chart : board.charts()) {
      ChartAnswer answer = answers.get(chart.id());
      if (answer == null) {
        troubles.add(chart.name() + " asked nothing");
      } else if (answer.status() != 200
          || !answer.error().isEmpty()
          || (answer.rows() == 0 && !chart.mayBeEmpty())) {
        troubles.add(
            chart.name()
                + ": "
                + answer.status()
                + ", "
                + answer.rows()
                + " rows, "
                + answer.error());
      }
    }
    return troubles;
  }

  private static void picture(OpenBoard open, Board board, Board.Tab tab, int width) {
    String name = board.slug() + "-" + (board.tabs().indexOf(tab) + 1) + "-" + width + ".png";
    open.wholeAt(width).screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
  }
}
