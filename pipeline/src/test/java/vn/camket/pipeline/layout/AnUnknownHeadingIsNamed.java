package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A heading that the layout does not know is told with its place; the preferred spelling wins. */
class AnUnknownHeadingIsNamed {
  @Test
  void unmapped() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung | Nội dung cam kết | Thời gian hoàn thành | Kinh phí
            1 | cũ | Xây dựng trường học | 6/2018 | 5 tỷ
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            3: ORDINAL A=1, ITEM_TEXT C=Xây dựng trường học, DUE D=6/2018
            """);
    assertThat(told.tables.get(0).unmappedColumns())
        .containsExactly(
            new HeaderColumn(1, "Nội dung", "Nội dung", null, null, 0, false),
            new HeaderColumn(4, "Kinh phí", "Kinh phí", null, null, 0, false));
  }
}
