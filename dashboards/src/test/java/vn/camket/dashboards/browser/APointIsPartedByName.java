package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A point of a chart, parted by a column: the parts of that point, called as readers call them, and
 * what is empty by a word.
 */
class APointIsPartedByName {
  private static final String TECHNICAL = ".*(\\b[pn]_[a-z]+|\\bM\\d+|rpt_|thu_tu|<NULL>).*";

  private static final List<String> STATES =
      List.of(
          "1. Hoàn thành",
          "2. Cơ bản hoàn thành",
          "3. Đang thực hiện",
          "4. Chưa triển khai",
          "5. Không hoàn thành",
          "6. Điều chỉnh không có văn bản",
          "7. Chưa có đánh giá");

  private final SampleProvince province = SampleProvince.get();
  private final Board board = Board.of(province, "lanh-dao");

  @Test
  void aBarOfShares() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1920)) {
      OpenBoard open = opened(reader);
      DrawnText year = drawn(open, "trang-thai-cuoi-nam", "2024");
      Locator parts = part(open, year.middle(), year.top() - 60, "Khối");
      assertThat(texts(parts))
          .contains("1. Hoàn thành", "Khối Đảng", "Địa phương")
          .doesNotContain("2023")
          .noneMatch(text -> text.matches(TECHNICAL));
      assertThat(parts.innerText()).contains("Năm (2024)").doesNotContain("rpt_");
      asTable(parts);
      assertThat(rows(parts)).containsExactlyInAnyOrderElementsOf(sharesByBloc());
      assertThat(headings(parts)).startsWith("Khối").containsSubsequence(STATES).hasSize(8);
    }
  }

  @Test
  void aPointOfALine() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1920)) {
      OpenBoard open = opened(reader);
      // 2024: the value stands above its point.
      String rate = mart("printf('%.1f', 100.0 * sum(done) / sum(expected))", "").get(0);
      DrawnText value = drawn(open, "xu-huong", rate.replace('.', ','));
      Locator parts = part(open, value.middle(), value.bottom() + 9, "Khối");
      assertThat(texts(parts))
          .contains("Tỷ lệ hoàn thành (%)", "Khối Đảng")
          .noneMatch(text -> text.matches(TECHNICAL));
      asTable(parts);
      assertThat(headings(parts))
          .containsExactly(
              "Khối", "Tỷ lệ hoàn thành (%)", "Tỷ lệ hoàn thành, kể cả cơ bản hoàn thành (%)");
    }
  }

  private OpenBoard opened(Reader reader) {
    Page page = reader.page();
    DrawnText.noteIn(page);
    return OpenBoard.open(page, province, board);
  }

  /** A text that stands in a chart, which is brought into sight. */
  private DrawnText drawn(OpenBoard open, String chart, String text) {
    open.show(board.chart(chart));
    return DrawnText.in(open.place(board.chart(chart))).stream()
        .filter(t -> t.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** The window with the parts of what stands there. */
  private static Locator part(OpenBoard open, double x, double y, String column) {
    open.press(x, y);
    open.still(); // the menu learns the columns after it has opened
    Page page = open.page();
    page.getByText("Phân tách theo").last().hover();
    Locator choice =
        page.locator(
                "xpath=//*[text()='" + column + "'][not(ancestor::*[@data-test='filter-bar'])]")
            .last();
    choice.waitFor();
    // By script: on its way to the column a pointer passes other entries, which close the list.
    choice.dispatchEvent("click");
    Locator window = page.locator("[role='dialog']").last();
    window.locator("canvas").first().waitFor();
    open.still();
    return window;
  }

  private static void asTable(Locator parts) {
    parts.getByText("Bảng", new Locator.GetByTextOptions().setExact(true)).click();
    parts.locator("[role='grid'] [role='row'][row-index]").first().waitFor();
  }

  private static List<String> texts(Locator parts) {
    return DrawnText.in(parts).stream().map(DrawnText::text).toList();
  }

  /** Of the columns with a name, as they stand; the table shows only some of them at a time. */
  private static List<String> headings(Locator parts) {
    @SuppressWarnings("unchecked")
    List<String> found =
        (List<String>)
            parts
                .locator("[role='grid']")
                .first()
                .evaluate(
                    """
                    async grid => {
                      const found = [], view = grid.querySelector('.ag-center-cols-viewport');
                      for (let at = 0; at <= view.scrollWidth; at += 200) {
                        view.scrollLeft = at;
                        await new Promise(r => requestAnimationFrame(() => setTimeout(r, 50)));
                        [...grid.querySelectorAll("[role='columnheader']")]
                            .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
                            .map(e => e.innerText.trim())
                            .forEach(text => text && !found.includes(text) && found.push(text));
                      }
                      view.scrollLeft = 0;
                      return found;
                    }
                    """);
    return found;
  }

  /** The first two columns of the table. */
  private static List<String> rows(Locator parts) {
    List<String> rows = new ArrayList<>();
    for (Locator row : parts.locator(".ag-center-cols-container [role='row']").all()) {
      List<String> cells = row.locator("[role='gridcell']").allInnerTexts();
      rows.add(cells.get(0).strip() + "|" + cells.get(1).strip());
    }
    return rows;
  }

  private List<String> sharesByBloc() {
    return mart(
            "coalesce(bloc_label, 'Không có'), coalesce(replace(format('{:.10g}',"
                + " round(100.0 * sum(done) / nullif(sum(expected), 0), 2)), '.', ','), 'Không có')",
            " group by bloc_label")
        .stream()
        .toList();
  }

  /** Of 2024 as the board shows it. */
  private List<String> mart(String figures, String more) {
    return Mart.of(province)
        .rows(
            "select "
                + figures
                + " from rpt_board_counts where year_label = '2024' and period = 'YEAR'"
                + " and stage = 'EFFECTIVE' and freeze_label = 'Đã chốt'"
                + more);
  }
}
