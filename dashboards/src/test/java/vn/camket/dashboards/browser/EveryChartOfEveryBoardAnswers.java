package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every chart of every tab is drawn from rows; pictures of all are kept in target/screenshots. Each
 * board stands in one window, high enough for its highest tab, which a reader makes wide or narrow
 * on every tab.
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
        Page page = reader.page();
        List<Integer> widths = new ArrayList<>(WIDTHS);
        page.setViewportSize(widths.get(0), HEIGHT);
        OpenBoard open = OpenBoard.begin(page, province, board);
        for (Board.Tab tab : board.tabs()) {
          open.go(tab);
          open.asked(tab, chart -> true);
          pictures(page, board, tab, widths);
          // The next tab is met at the width that this one was left at.
          Collections.reverse(widths);
        }
        troubles.addAll(troubles(board, open.answers()));
        page.close();
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static void pictures(Page page, Board board, Board.Tab tab, List<Integer> widths) {
    page.mouse().move(0, 0); // what the pointer lay upon would tell about itself in the picture
    for (int width : widths) {
      page.setViewportSize(width, HEIGHT);
      Stillness.of(page);
      picture(page, board, tab);
    }
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
