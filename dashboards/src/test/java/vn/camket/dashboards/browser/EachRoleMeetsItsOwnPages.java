package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reader lands on the first board, finds the menus of the role, and no way to change anything.
 */
class EachRoleMeetsItsOwnPages {
  private final SampleProvince province = SampleProvince.get();
  private final Board board = Board.of(province, "lanh-dao");

  @ParameterizedTest
  @CsvSource({
    "lanh-dao, Trang chủ;Bảng số liệu",
    "ke-hoach, Trang chủ;Bảng số liệu;Biểu đồ;Bộ dữ liệu",
    "phan-tich, Trang chủ;Bảng số liệu;Biểu đồ;Bộ dữ liệu;SQL",
    "mot-don-vi, Trang chủ;Bảng số liệu;Biểu đồ;Bộ dữ liệu"
  })
  void withItsMenusAndWithoutAnEditButton(String username, String menus) {
    try (Reader reader = Reader.as(province, username, 1920)) {
      Page page = reader.page();
      page.navigate(province.url() + "/");
      page.waitForURL("**/superset/dashboard/lanh-dao/**");
      page.locator("[data-test='chart-grid-component']").first().waitFor();
      List<String> found =
          page
              .getByRole(AriaRole.MENU)
              .first()
              .getByRole(AriaRole.MENUITEM)
              .allInnerTexts()
              .stream()
              .map(String::strip)
              .toList();
      assertThat(found).containsExactly(menus.split(";"));
      assertThat(page.locator("[data-test='edit-dashboard-button']").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"lanh-dao, false", "ke-hoach, false", "mot-don-vi, false", "phan-tich, true"})
  void andSqlLabOnlyWithTheRoleForIt(String username, boolean opens) {
    try (Reader reader = Reader.as(province, username, 1440)) {
      Page page = reader.page();
      page.navigate(province.url() + "/sqllab/");
      if (opens) {
        page.locator("[data-test='sql-editor-tabs'], .ace_editor").first().waitFor();
      } else {
        page.waitForLoadState();
        assertThat(page.url()).doesNotContain("/sqllab");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"lanh-dao, false", "ke-hoach, true"})
  void andExploreOnlyWithTheRoleForIt(String username, boolean opens) {
    try (Reader reader = Reader.as(province, username, 1440)) {
      Page page = reader.page();
      page.navigate(province.url() + "/explore/?slice_id=" + board.chart("hoan-thanh").id());
      if (opens) {
        page.locator("[data-test='query-save-button'], [data-test='run-query-button']")
            .first()
            .waitFor();
      } else {
        page.waitForLoadState();
        assertThat(page.url()).doesNotContain("/explore");
      }
    }
  }

  @Test
  void aReaderOfOneUnitIsShownTheItemsOfItsSubtreeAndNoOther() {
    Board items = Board.of(province, "chi-tiet");
    try (Reader reader = Reader.as(province, "mot-don-vi", 1440);
        PlacesTruth truth = PlacesTruth.of(province)) {
      ChartAnswer seen = reader.open(items).answer(items.chart("danh-sach-viec"));
      List<String> shown = new ArrayList<>();
      seen.results().path(0).path("data").forEach(row -> shown.add(row.path("item_id").asText()));
      String units = String.join("', '", truth.subtree("u00013"));
      assertThat(shown)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              Mart.of(province)
                  .rows(
                      "select item_id from rpt_board_items where year = 2025 and period = 'YEAR'"
                          + " and stage = 'EFFECTIVE' and expected = 1 and unit_id in ('"
                          + units
                          + "')"));
    }
  }
}
