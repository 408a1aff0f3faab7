package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader takes along opens in a spreadsheet with its Vietnamese letters and all its rows.
 */
class ExportsKeepTheirLetters {
  private static final String[] HEADINGS = {"Mã cam kết", "Đơn vị", "Năm", "Nội dung cam kết"};

  private final SampleProvince province = SampleProvince.get();
  private final Mart mart = Mart.of(province);
  private final Board board = Board.of(province, "chi-tiet");

  @Test
  void asCsvAndAsXlsx(@TempDir Path folder) throws IOException {
    try (Reader reader = Reader.as(province, "lanh-dao", 1920)) {
      OpenBoard open = reader.open(board);

      Path csv = download(open, "Xuất .CSV", folder.resolve("x.csv"));
      byte[] bytes = Files.readAllBytes(csv);
      assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
      assertThat(
              new String(bytes, StandardCharsets.UTF_8).substring(1).lines().findFirst().orElse(""))
          .contains(HEADINGS);
      assertThat(
              mart.rows("select typeof(\"Số ngày quá hạn\") from read_csv('" + csv + "') limit 1"))
          .as("whole numbers are written whole")
          .containsExactly("BIGINT");
      assertThat(mart.rows("select \"Nội dung cam kết\" from read_csv('" + csv + "') order by 1"))
          .isEqualTo(listed());

      Path xlsx = download(open, "Xuất Excel", folder.resolve("x.xlsx"));
      try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile());
          Stream<Row> lines = book.getFirstSheet().openStream()) {
        List<Row> rows = lines.toList();
        List<String> headings =
            rows.get(0).stream().map(c -> c == null ? "" : c.getText()).toList();
        assertThat(headings).contains(HEADINGS);
        int text = headings.indexOf("Nội dung cam kết");
        assertThat(rows.stream().skip(1).map(r -> r.getCellText(text)).sorted().toList())
            .isEqualTo(listed().stream().sorted().toList());
      }
    }
  }

  private List<String> listed() {
    return mart.rows(
        "select item_text from rpt_board_items where year = 2025 and period = 'YEAR'"
            + " and stage = 'EFFECTIVE' and expected = 1 order by 1");
  }

  private Path download(OpenBoard open, String how, Path to) {
    Page page = open.page();
    open.menu(board.chart("danh-sach-viec"));
    // What is in sight: the menu of the download before this one still lies hidden in the page.
    page.locator(".ant-dropdown-menu-submenu-title:visible")
        .filter(new Locator.FilterOptions().setHasText("Tải về"))
        .hover();
    Locator item =
        page.getByText(how, new Page.GetByTextOptions().setExact(true))
            .locator("visible=true")
            .last();
    item.waitFor();
    Download download = page.waitForDownload(item::click);
    download.saveAs(to);
    page.keyboard().press("Escape");
    return to;
  }
}
