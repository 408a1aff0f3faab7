package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.LayoutCatalog;

/** No layout fits: the nearest one, the headings found and what is missing are told. */
class ASheetWithoutTableSaysWhatIsMissing {
  @Test
  void requiredColumnsAreMissing() {
    SheetText.Told told =
        SheetText.scan(
            """
            Kết quả thực hiện cam kết năm 2021
            TT | Nội dung cam kết | Đánh giá | Ghi chú
            1 | Việc một | Hoàn thành |
            """);
    assertThat(told.tables).isEmpty();
    assertThat(told.classesInOrder())
        .containsExactly("1 OUTSIDE", "2 HEADER_WITHOUT_LAYOUT", "3 OUTSIDE");
    assertThat(told.without)
        .isEqualTo(
            new SheetWithoutTable(
                "Biểu 1",
                0,
                new NearestLayout(
                    2,
                    List.of("TT", "Nội dung cam kết", "Đánh giá", "Ghi chú"),
                    LayoutCatalog.load(null).layout("evaluation-v1").orElseThrow(),
                    List.of(CanonicalColumn.STATUS),
                    "Kết quả thực hiện cam kết năm 2021",
                    true)));
  }

  @Test
  void theTitleIsMissing() {
    SheetText.Told told =
        SheetText.scan(
            """
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Việc một | 6/2018
            """);
    SheetWithoutTable without = Objects.requireNonNull(told.without);
    NearestLayout nearest = Objects.requireNonNull(without.nearest());
    assertThat(nearest.missing()).isEmpty();
    assertThat(nearest.title()).isNull();
    assertThat(nearest.titleFits()).isFalse();
  }

  @Test
  void oneHeadingOnly() {
    SheetText.Told told =
        SheetText.scan(
            """
            STT | Họ và tên | Chức vụ
            1 | Nguyễn Văn A | Bí thư
            """);
    assertThat(told.classesInOrder()).containsExactly("1 OUTSIDE", "2 OUTSIDE");
    SheetWithoutTable without = Objects.requireNonNull(told.without);
    assertThat(Objects.requireNonNull(without.nearest()).headings())
        .containsExactly("STT", "Họ và tên", "Chức vụ");
  }

  @Test
  void nothingAtAll() {
    SheetText.Told told =
        SheetText.scan(
            """
            Hướng dẫn điền biểu
            """);
    assertThat(told.classesInOrder()).containsExactly("1 OUTSIDE");
    assertThat(told.without).isEqualTo(new SheetWithoutTable("Biểu 1", 0, null));
  }
}
