package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A sentence instead of items is told: of the file, or of one unit of a list; an item may still
 * speak so.
 */
class NoItemsAreDeclared {
  @Test
  void inAFileOfItsOwn() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung cam kết | Thời gian hoàn thành
            Đơn vị không có nội dung cam kết trong năm
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED, no items]
            3: no items
            """);
    assertThat(told.classesInOrder()).containsExactly("1 PREAMBLE", "2 HEADER", "3 NO_ITEMS");
  }

  @Test
  void aboveTheHeader() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            Không đăng ký nội dung.
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 3: registration-v1 [2018, SIGNED, no items]
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 PREAMBLE", "3 HEADER", "4 BLANK");
  }

  @Test
  void forOneUnitOfAList() {
    SheetText.Told told =
        SheetText.scan(
            """
            TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2021
            TT | Đơn vị | Mã số | Nội dung cam kết | Lĩnh vực | Thời hạn hoàn thành
            1 | Sở Y tế | | Không có nội dung cam kết | - |
            2 | Sở Tài chính | T-1 | Không phát sinh nội dung khiếu kiện | | 12/2021
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-list-v2 [2021, SIGNED]
            3: no items of Sở Y tế
            4: ORDINAL A=2, ITEM_CODE C=T-1, ITEM_TEXT D=Không phát sinh nội dung khiếu kiện, UNIT B=Sở Tài chính, DUE F=12/2021
            """);
  }
}
