package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Column numbers under a header are counted, not read; a later item that looks like them is an
 * item.
 */
class AFormulaRowIsNoItem {
  @Test
  void letterNumberAndFormula() {
    SheetText.Told told =
        SheetText.scan(
            """
            CAM KẾT TRÁCH NHIỆM NĂM 2018
            STT | Nội dung cam kết | Thời gian hoàn thành | Ghi chú
            A | B | 1 | 2=1x100
            1 | Xây dựng trường học | 6/2018 |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            4: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, DUE C=6/2018
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 HEADER", "3 FORMULA", "4 DATA");
  }

  @Test
  void numbersOnly() {
    SheetText.Told told =
        SheetText.scan(
            """
            CAM KẾT TRÁCH NHIỆM NĂM 2018
            STT | Nội dung cam kết | Thời gian hoàn thành | Ghi chú
            (1) | (2) | -3 | (4)
            1 | 2 | 3 | 4
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 HEADER", "3 FORMULA", "4 FORMULA");
  }
}
