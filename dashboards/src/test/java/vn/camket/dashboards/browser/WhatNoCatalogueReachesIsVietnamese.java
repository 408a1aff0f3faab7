package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures and names that Superset writes by itself: in hints, in Explore, in SQL Lab. */
class WhatNoCatalogueReachesIsVietnamese {
  private static final String HINTS = "cells => cells.map(cell => cell.title)";

  /** Of a list of datasets or charts. */
  private static final String ROWS = "tbody a[href*='/explore/']";

  private static final String COUNTS = "Số việc cam kết theo đơn vị, năm, kỳ và khâu";

  private final SampleProvince province = SampleProvince.get();

  @Test
  void aHintHasADecimalComma() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1440)) {
      Page page = reader.open(Board.of(province, "lanh-dao")).page();
      assertThat(texts(page.locator("td[title]").evaluateAll(HINTS)))
          .anyMatch(hint -> hint.contains(","))
          .allMatch(hint -> hint.matches("-?\\d{1,3}(\\.\\d{3})*(,\\d{1,4})?"));
    }
  }

  @Test
  void aConditionNamesItsColumnByItsLabel() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1440)) {
      Board board = Board.of(province, "lanh-dao");
      OpenBoard open = reader.open(board);
      open.menu(board.chart("xu-huong")).getByText("Sửa biểu đồ").click();
      open.page().getByText("Kỳ IN ('Cả năm')").waitFor();
      assertThat(open.page().getByText("period_name IN").count()).isZero();
    }
  }

  @Test
  void datasetsAndWhatOrdersAnAxisAreCalledByTheirTitles() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1440)) {
      Board board = Board.of(province, "lanh-dao");
      OpenBoard open = reader.open(board);
      open.menu(board.chart("xu-huong")).getByText("Sửa biểu đồ").click();
      Page page = open.page();
      page.getByText("Thứ tự năm (chỉ để sắp xếp)").first().waitFor();
      List<String> technical = new ArrayList<>(technical(page, "text=" + COUNTS));
      page.navigate(province.url() + "/tablemodelview/list/");
      technical.addAll(technical(page, ROWS));
      page.navigate(province.url() + "/chart/list/");
      technical.addAll(technical(page, ROWS));
      assertThat(technical).isEmpty();
    }
  }

  /** Names of tables and of figures that a page shows, once a place is there. */
  private static List<String> technical(Page page, String place) {
    page.locator(place).first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return texts(page.evaluate(ThePagesSpeakVietnamese.TEXTS)).stream()
        .filter(t -> t.matches(".*\\b((rpt|ops|thu_tu)_\\w+|as_of_date)\\b.*"))
        .toList();
  }

  @Test
  void aLimitOfRowsAndARole() {
    try (Reader reader = Reader.as(province, "phan-tich", 1440)) {
      Page page = reader.page();
      // A first visit of SQL Lab has no query, and so no limit.
      page.navigate(province.url() + "/savedqueryview/list/");
      page.getByText("Đơn vị chưa gửi báo cáo").click();
      assertThat(page.locator(".limitDropdown").innerText()).isEqualTo("1.000");
      page.navigate(province.url() + "/user_info/");
      page.getByText("Phân tích").waitFor();
      assertThat(page.getByText("Analyst").count()).isZero();
    }
  }

  private static List<String> texts(Object found) {
    @SuppressWarnings("unchecked")
    List<String> texts = (List<String>) found;
    return texts;
  }
}
