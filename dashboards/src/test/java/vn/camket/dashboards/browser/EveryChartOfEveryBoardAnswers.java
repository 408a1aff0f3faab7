package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every chart of every tab is drawn from rows; pictures of all are kept in target/screenshots. Each
 * board stands in one window of each width, high enough for its highest tab.
 */
class EveryChartOfEveryBoardAnswers {
  private static final List<Integer> WIDTHS = List.of(1440, 1920);
  private static final int HEIGHT = 3600;
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final SampleProvince province = SampleProvince.get();

  @Test
  void withRowsAndWithoutErrors() {
    List<String> troubles = new ArrayList<>();
    try (Reader reader = Reader.as(province, "ke-hoach", WIDTHS.get(0))) {
      for (Board board : Board.all(province)) {
        List<OpenBoard> windows =
            WIDTHS.stream().map(w -> OpenBoard.begin(window(reader, w), province, board)).toList();
        for (Board.Tab tab : board.tabs()) {
          draw(windows, tab);
          windows.forEach(open -> picture(open.page(), board, tab));
        }
        windows.forEach(open -> troubles.addAll(troubles(board, open.answers())));
        windows.forEach(open -> open.page().close());
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static Page window(Reader reader, int width) {
    Page page = reader.page();
    page.setViewportSize(width, HEIGHT);
    return page;
  }

  private static void draw(List<OpenBoard> windows, Board.Tab tab) {
    windows.forEach(open -> open.go(tab));
    windows.forEach(open -> open.asked(tab, chart -> true));
    Stillness.of(windows.stream().map(OpenBoard::page).toList());
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

  private static void picture(Page page, Board board, Board.Tab tab) {
    int width = page.viewportSize().width;
    double height = Stillness.height(page);
    assertThat(height).as(board.slug() + " " + tab.title()).isLessThan(HEIGHT);
    String name = board.slug() + "-" + (board.tabs().indexOf(tab) + 1) + "-" + width + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setClip(0, 0, width, height));
  }
}
