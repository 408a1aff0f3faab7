package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the guides by the ways that the guides describe, into {@code
 * target/guides}; the folder of the guides itself when the system property {@code
 * camket.guides.pictures} names it.
 */
class TheGuidesShowTheScreens {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  /** Explore is full of small letters: a smaller window keeps its picture small. */
  private static final ViewportSize LAPTOP = new ViewportSize(1366, 768);

  private static final Path TAKEN =
      Path.of(System.getProperty("camket.guides.pictures", "target/guides"));

  private final SampleProvince province = SampleProvince.get();

  @Test
  void eachPictureOfAGuideIsTaken() throws IOException {
    try (Reader leader = Reader.as(province, "lanh-dao", WIDTH)) {
      board(leader, "lanh-dao", 0, "lanh-dao");
    }
    try (Reader planner = Reader.as(province, "ke-hoach", WIDTH)) {
      board(planner, "nop-bao-cao", 0, "ai-chua-gui");
      board(planner, "so-sanh", 4, "xep-hang");
      board(planner, "van-hanh", 0, "van-hanh");
      explore(planner);
    }
    try (Reader analyst = Reader.as(province, "phan-tich", WIDTH)) {
      sql(analyst);
    }
    Path shown = Path.of("..", "dashboards", "guides", "anh");
    try (Stream<Path> pictures = Files.list(shown)) {
      for (Path picture : pictures.toList()) {
        assertThat(TAKEN.resolve(picture.getFileName().toString())).isRegularFile();
      }
    }
  }

  private void board(Reader reader, String slug, int tab, String name) {
    OpenBoard open = reader.open(Board.of(province, slug));
    if (tab > 0) {
      open.tab(Board.of(province, slug).tabs().get(tab));
    }
    picture(open.page(), name);
  }

  /** By the first example of the saved queries, as the guide tells. */
  private void sql(Reader reader) {
    Page page = reader.page();
    page.navigate(province.url() + "/savedqueryview/list/");
    page.getByText("Đơn vị chưa gửi báo cáo").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chạy")).first().click();
    page.getByText("so_ngay_qua_han").last().waitFor();
    page.mouse().move(5, HEIGHT / 2.0);
    picture(page, "sql");
  }

  /** From a chart of a board, as the guide tells: its filters come along. */
  private void explore(Reader reader) {
    Board board = Board.of(province, "lanh-dao");
    OpenBoard open = reader.open(board);
    open.menu(board.chart("xu-huong")).getByText("Sửa biểu đồ").click();
    Page page = open.page();
    page.waitForURL(url -> url.contains("/explore/"));
    page.locator("canvas").first().waitFor();
    picture(page, "kham-pha", LAPTOP);
  }

  private static void picture(Page page, String name) {
    picture(page, name, new ViewportSize(WIDTH, HEIGHT));
  }

  private static void picture(Page page, String name, ViewportSize window) {
    page.setViewportSize(window.width, window.height);
    Stillness.of(page);
    page.screenshot(new Page.ScreenshotOptions().setPath(TAKEN.resolve(name + ".png")));
    page.close();
  }
}
