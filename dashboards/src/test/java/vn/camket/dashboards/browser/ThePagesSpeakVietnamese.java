package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page of any role shows English, but for what the reviewed list allows. */
class ThePagesSpeakVietnamese {
  /**
   * "1k rows", "1-6 of 6", "50 / page", "3.52k": words around figures: what Superset writes by
   * itself.
   */
  private static final Pattern COUNTED =
      Pattern.compile("\\dk? rows?\\b|\\d of \\d|/ page\\b|\\b\\d+\\.\\d{1,2}k");

  private final SampleProvince province = SampleProvince.get();
  private final EnglishWords english = EnglishWords.of(province);
  private final Set<String> seen = new TreeSet<>();

  @Test
  void theLoginPageAndAPageThatIsNotThere() {
    try (Reader reader = Reader.stranger(province, 1440)) {
      Page page = reader.page();
      look(page, "/login/");
      page.locator("[data-test='username-input']").fill("ai-do");
      page.locator("[data-test='password-input']").fill("sai");
      page.locator("[data-test='login-button']").click();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      read(page, "refused login");
      look(page, "/khong-co-trang-nay/");
    }
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lanh-dao", "mot-don-vi"})
  void theBoardsWithMenusFiltersAndWindows(String username) {
    try (Reader reader = Reader.as(province, username, 1440)) {
      Board board = Board.of(province, "chi-tiet");
      OpenBoard open = reader.open(board);
      Page page = open.page();
      read(page, "board");
      Locator menu = open.menu(board.chart("danh-sach-viec"));
      menu.waitFor();
      read(page, "menu of a chart");
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Tải về"))
          .last()
          .hover();
      page.getByText("Xuất Excel").last().waitFor();
      read(page, "menu of downloads");
      page.getByText("Xem dạng bảng").last().click();
      page.locator("[role='dialog']").last().waitFor();
      open.still();
      read(page, "window with rows");
      close(page);
      open.menu(board.chart("boi-canh-viec"));
      page.getByText("Xem chi tiết").last().click();
      page.locator("[role='dialog'] table").last().waitFor();
      if (username.equals("lanh-dao")) {
        // A unit has not as many rows as would let it choose.
        page.locator("[role='dialog'] .ant-pagination-options").click();
        page.getByText("100 / trang").last().waitFor();
      }
      read(page, "window of details, with the sizes of its pages");
      close(page);
      page.locator("[aria-label='Mở menu thao tác']").click();
      read(page, "menu of the board");
      look(page, "/dashboard/list/");
      look(page, "/superset/dashboard/khong-co/");
      look(page, "/sqllab/");
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void theWindowsOfAChartOfBars() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1440)) {
      Board board = Board.of(province, "lanh-dao");
      OpenBoard open = reader.open(board);
      Page page = open.page();
      open.tab(board.tabs().get(board.tabs().size() - 1));
      open.showFiltersOfOtherTabs();
      read(page, "filters of other tabs");
      open.hideFiltersOfOtherTabs();
      open.tab(board.tabs().get(0));
      open.press(board.chart("trang-thai-cuoi-nam"), 0.1, 0.7);
      open.still();
      page.getByText("Xem chi tiết theo", new Page.GetByTextOptions().setExact(true)).hover();
      page.getByText("Xem chi tiết theo 2017").last().waitFor();
      read(page, "menu of a bar");
      page.getByText("Phân tách theo").last().hover();
      // The filter of that name stands in sight too, before the menu is there.
      Locator column =
          page.locator("xpath=//*[text()='Khối'][not(ancestor::*[@data-test='filter-bar'])]")
              .last();
      column.waitFor();
      read(page, "columns to part by");
      // By script: on its way to the column a pointer passes other entries, which close the list.
      column.dispatchEvent("click");
      page.locator("[role='dialog'] canvas").first().waitFor();
      read(page, "window of parts");
      page.locator("[role='dialog']")
          .getByText("Bảng", new Locator.GetByTextOptions().setExact(true))
          .click();
      page.locator("[role='dialog'] [role='grid']").first().waitFor();
      read(page, "window of parts, as a table");
    }
    assertThat(seen).isEmpty();
  }

  private static void close(Page page) {
    page.locator("[role='dialog'] .ant-modal-close").last().click();
    page.locator("[role='dialog']")
        .last()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  @Test
  void explore() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1440)) {
      Page page = reader.page();
      int chart = Board.of(province, "lanh-dao").chart("theo-khoi").id();
      page.navigate(province.url() + "/explore/?slice_id=" + chart);
      page.locator("[data-test='run-query-button']").first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      read(page, "explore");
      look(page, "/chart/list/");
      look(page, "/tablemodelview/list/");
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void sqlLab() {
    try (Reader reader = Reader.as(province, "phan-tich", 1440)) {
      Page page = reader.page();
      look(page, "/sqllab/");
      look(page, "/savedqueryview/list/");
    }
    assertThat(seen).isEmpty();
  }

  private void look(Page page, String path) {
    page.navigate(province.url() + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    read(page, path);
  }

  /** Notes what of the visible texts, hints and names of buttons is English. */
  private void read(Page page, String where) {
    @SuppressWarnings("unchecked")
    List<String> texts = (List<String>) page.evaluate(TEXTS);
    for (String text : texts) {
      if (english.speaks(text) || COUNTED.matcher(text).find()) {
        seen.add(where + ": " + text);
      }
    }
  }

  static final String TEXTS =
      """
      () => {
        const found = new Set();
        const shown = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true});
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let n = walk.nextNode(); n; n = walk.nextNode()) {
          const e = n.parentElement;
          if (e && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(e.tagName) && shown(e)) found.add(n.data.trim());
        }
        // The hint of a heading is the description of its column, which is English by decision.
        for (const e of document.querySelectorAll('[placeholder], [title]:not(th):not(th *)')) {
          if (shown(e)) for (const a of ['placeholder', 'title']) found.add((e.getAttribute(a) || '').trim());
        }
        found.add(document.title);
        found.delete('');
        return [...found];
      }
      """;
}
