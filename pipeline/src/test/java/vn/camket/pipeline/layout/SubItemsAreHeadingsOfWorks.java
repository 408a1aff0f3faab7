package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows numbered 1.1 are no items unless the layout says so; dashes neither. */
class SubItemsAreHeadingsOfWorks {
  @Test
  void countedNotRead() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung cam kết | Thời gian hoàn thành
            1. | Xây dựng nông thôn mới | 12/2018
            1.1 | Làm đường | 6/2018
            a) | Đường xã
            - | Đường thôn
             | + Kênh mương
            02 | Xây trường | thường xuyên
            3.0 | Xây trạm y tế | 12/2018
            4 | |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            3: ORDINAL A=1., ITEM_TEXT B=Xây dựng nông thôn mới, DUE C=12/2018
            8: ORDINAL A=02, ITEM_TEXT B=Xây trường, DUE C=thường xuyên
            9: ORDINAL A=3.0, ITEM_TEXT B=Xây trạm y tế, DUE C=12/2018
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 HEADER",
            "3 DATA",
            "4 SUB_ITEM",
            "5 SUB_ITEM",
            "6 SUB_ITEM",
            "7 SUB_ITEM",
            "8 DATA",
            "9 DATA",
            "10 BLANK");
  }
}
