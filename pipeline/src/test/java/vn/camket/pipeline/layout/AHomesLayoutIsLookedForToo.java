package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.layout.LayoutCatalog;

/** Layouts of a home: headings by path, equal fits, years that decide, items numbered 1.1. */
class AHomesLayoutIsLookedForToo {
  private static final String OWN =
      """
      layout: %s
      form: EVALUATION
      version: 9
      from_year: %d
      units: UNIT_PER_FILE
      source: OWN
      date_order: DMY
      sub_items: true
      title: {any: [sổ theo dõi]}
      required: [ordinal, item_text, status]
      columns:
        - {column: ordinal, headings: [Số]}
        - {column: item_text, headings: [Công việc]}
        - {column: status, headings: [Cuối kỳ / Kết luận]}
        - {column: result, headings: [Giữa kỳ / Kết luận]}
      """;

  private static final String SHEET =
      """
      Sổ theo dõi năm 2020
      Số | Công việc | Giữa kỳ | Cuối kỳ
       | | Kết luận | Kết luận
      1 | Xây trường | chậm | xong
      1.1 | Xây tường | chậm | xong
      """;

  private final Path home;

  AHomesLayoutIsLookedForToo(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void aHeadingIsToldByTheMergedOneAboveIt() throws IOException {
    write("a", 2019);
    assertThat(SheetText.scan(SHEET, LayoutCatalog.load(home)).story())
        .isEqualTo(
            """
            table 1, header in row 2: a [2020, YEAR]
            4: ORDINAL A=1, ITEM_TEXT B=Xây trường, STATUS D=xong, RESULT C=chậm
            5: ORDINAL A=1.1, ITEM_TEXT B=Xây tường, STATUS D=xong, RESULT C=chậm
            """);
  }

  @Test
  void twoThatFitEquallyAreBothNamed() throws IOException {
    write("b", 2019);
    write("a", 2018);
    SheetText.Told told = SheetText.scan(SHEET, LayoutCatalog.load(home));
    assertThat(told.tables).isEmpty();
    assertThat(told.without).isNull();
    assertThat(told.ambiguous)
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.headerRowNo()).isEqualTo(2);
              assertThat(a.layouts()).extracting(Layout::id).containsExactly("a", "b");
            });
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 OUTSIDE",
            "2 HEADER_WITHOUT_LAYOUT",
            "3 HEADER_WITHOUT_LAYOUT",
            "4 OUTSIDE",
            "5 OUTSIDE");
  }

  @Test
  void ofTwoThatFitEquallyTheOneOfThatYearIsTaken() throws IOException {
    write("a", 2019);
    write("b", 2021);
    SheetText.Told told = SheetText.scan(SHEET, LayoutCatalog.load(home));
    assertThat(told.tables)
        .singleElement()
        .satisfies(t -> assertThat(t.layout().id()).isEqualTo("a"));
  }

  private void write(String id, int fromYear) throws IOException {
    Files.writeString(home.resolve(id + ".yaml"), OWN.formatted(id, fromYear));
  }
}
