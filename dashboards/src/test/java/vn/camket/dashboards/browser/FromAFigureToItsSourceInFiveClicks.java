package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The way back from what a leader reads to the very row that a unit wrote, and how it is cited. */
class FromAFigureToItsSourceInFiveClicks {
  /** Counts what the pointer presses in a window, over all pages that it shows. */
  private static final String COUNTING =
      """
      addEventListener('pointerdown', e => {
        if (e.isTrusted) sessionStorage.pressed = Number(sessionStorage.pressed ?? 0) + 1;
      }, true);
      """;

  private final SampleProvince province = SampleProvince.get();
  private final Board leaders = Board.of(province, "lanh-dao");
  private final Board items = Board.of(province, "chi-tiet");

  @Test
  void toTheRowInTheFile() throws IOException {
    try (Reader reader = Reader.as(province, "lanh-dao", 1920)) {
      Page page = reader.page();
      page.addInitScript(COUNTING);
      OpenBoard first = OpenBoard.open(page, province, leaders);
      String counted = shown(first, leaders, "boi-canh", "n_expected");
      OpenBoard detail = OpenBoard.watch(page, items);

      page.locator("[role='menuitem']").filter(text("Bảng số liệu")).first().click(); // 1
      page.getByText("Cam kết chi tiết").first().click(); // 2
      detail.drawn(items.tabs().get(0));
      ChartAnswer list = detail.answer(items.chart("danh-sach-viec"));
      assertThat(String.valueOf(list.rows())).isEqualTo(counted);

      JsonNode item = list.results().path(0).path("data").path(0);
      page.getByText(item.path("item_id").asText()).first().click(); // 3
      detail.applied();
      detail.tab(items.tabs().get(2)); // 4
      ChartAnswer sources = detail.answer(items.chart("nguon-viec"));
      assertThat(sources.rows()).isPositive();
      for (JsonNode source : sources.results().path(0).path("data")) {
        assertThat(source.path("item_id").asText()).isEqualTo(item.path("item_id").asText());
      }
      JsonNode history = detail.answer(items.chart("lich-su-viec")).results().path(0).path("data");
      assertThat(history.size()).isEqualTo(sources.rows());
      List<String> signed = new ArrayList<>();
      for (JsonNode source : sources.results().path(0).path("data")) {
        if (source.path("event_label").asText().startsWith("Đăng ký")) {
          signed.add(row(source));
        }
      }
      assertThat(signed).isNotEmpty().last(STRING).contains(item.path("item_text").asText());
      assertThat(Integer.parseInt((String) page.evaluate("() => sessionStorage.pressed")))
          .as("clicks")
          .isBetween(1, 5);
    }
  }

  @Test
  void andAFigureIsCitedByValueNReleaseDayDefinitionAndALinkThatOpensIt() {
    Board.Tab byBloc = leaders.tabs().get(1);
    String link;
    String blocs;
    Cited cited;
    try (Reader reader = Reader.as(province, "lanh-dao", 1920)) {
      OpenBoard open = reader.open(leaders);
      open.choose("year", "2024");
      open.choose("unit", "Sở Y tế");
      open.apply();
      cited = cited(open);
      assertThat(cited.value()).matches("\\d+\\.\\d+");
      assertThat(cited.n()).matches("\\d+");
      assertThat(cited.release()).isNotEmpty();
      assertThat(cited.day()).matches("\\d\\d/\\d\\d/\\d{4}");
      open.tab(leaders.tabs().get(leaders.tabs().size() - 1));
      assertThat(open.answer(leaders.chart("dinh-nghia")).shown())
          .contains("Tỷ lệ hoàn thành")
          .contains("chia cho tổng số việc đã ký cam kết");
      open.tab(byBloc);
      blocs = open.answer(leaders.chart("bang-khoi")).shown();
      link = open.link(leaders.chart("bang-khoi"));
    }
    assertThat(link).startsWith(province.url() + "/superset/dashboard/p/");
    try (Reader other = Reader.as(province, "lanh-dao-2", 1440)) {
      OpenBoard open = OpenBoard.watch(other.page(), leaders);
      open.page().navigate(link);
      open.drawn(byBloc);
      assertThat(open.chosenTab()).isEqualTo(byBloc.title());
      assertThat(open.answer(leaders.chart("bang-khoi")).shown()).isEqualTo(blocs);
      open.tab(leaders.tabs().get(0));
      assertThat(cited(open)).isEqualTo(cited);
    }
  }

  /** What a reader writes beside a figure. */
  private record Cited(
      String value,
      String n,
      String year,
      String period,
      String stage,
      String release,
      String day) {}

  private Cited cited(OpenBoard open) {
    return new Cited(
        shown(open, leaders, "hoan-thanh", "M1"),
        shown(open, leaders, "boi-canh", "n_expected"),
        shown(open, leaders, "boi-canh", "dang_xem_nam"),
        shown(open, leaders, "boi-canh", "dang_xem_ky"),
        shown(open, leaders, "boi-canh", "dang_xem_khau"),
        shown(open, leaders, "boi-canh", "ban_cong_bo"),
        shown(open, leaders, "boi-canh", "so_lieu_den"));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String shown(OpenBoard open, Board board, String chart, String column) {
    ChartAnswer answer = open.answer(board.chart(chart));
    assertThat(answer).as(chart).isNotNull();
    return answer.first(column).asText();
  }

  /** The texts of the row of the file that a source names. */
  private String row(JsonNode source) throws IOException {
    Path file = province.home().resolve("inbox").resolve(source.path("file_path").asText());
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> rows =
            book.findSheet(source.path("sheet_name").asText()).orElseThrow().openStream()) {
      List<Row> found = rows.filter(r -> r.getRowNum() == source.path("row_no").asInt()).toList();
      StringBuilder texts = new StringBuilder();
      found.get(0).forEach(c -> texts.append(c == null ? "" : c.getText()).append('\n'));
      return java.text.Normalizer.normalize(texts, java.text.Normalizer.Form.NFC);
    }
  }
}
