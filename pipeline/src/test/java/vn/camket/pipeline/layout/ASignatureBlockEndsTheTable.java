package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What follows a table is no item; sums do not end it; what looks like an item below is counted
 * apart.
 */
class ASignatureBlockEndsTheTable {
  @Test
  void sumsThenSignatures() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung cam kết | Thời gian hoàn thành | Ghi chú
            1 | Xây dựng trường học | 6/2018 |
             | Cộng: 1 nội dung | |
             | Cộng đồng dân cư giữ gìn vệ sinh | 12/2018 |
             | Thủ trưởng các cơ quan nêu gương | 12/2018 |
            Tổng cộng | 3 | |
             | | Đông Hà, ngày 05 tháng 01 năm 2018
            NGƯỜI LẬP | | T/M BAN THƯỜNG VỤ
            7 | Việc ghi thêm dưới chữ ký | 12/2018
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            3: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, DUE C=6/2018
            5: ITEM_TEXT B=Cộng đồng dân cư giữ gìn vệ sinh, DUE C=12/2018
            6: ITEM_TEXT B=Thủ trưởng các cơ quan nêu gương, DUE C=12/2018
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 HEADER",
            "3 DATA",
            "4 SUBTOTAL",
            "5 DATA",
            "6 DATA",
            "7 SUBTOTAL",
            "8 FOOTER",
            "9 OUTSIDE",
            "10 DATA_AFTER_END");
  }

  @Test
  void inTheTextColumn() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Xây dựng trường học | 6/2018
             | Người lập biểu | T/M BAN THƯỜNG VỤ
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 HEADER", "3 DATA", "4 FOOTER");
  }
}
