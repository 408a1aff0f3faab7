package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A blank unit is the one above, within its table and its section. */
class AMergedUnitCellHoldsForTheRowsBelow {
  @Test
  void untilTheNextUnitOrSection() {
    SheetText.Told told =
        SheetText.scan(
            """
            TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2021
            TT | Đơn vị | Mã số | Nội dung cam kết | Lĩnh vực | Thời hạn hoàn thành
            1 | Sở Y tế | Y-1 | Xây trạm y tế | Y tế | 6/2021
            2 | | Y-2 | Tiêm chủng | Y tế | 12/2021
            3 | - | Y-3 | Khám bệnh | Y tế | 12/2021
            4 | Sở Tài chính | T-1 | Quyết toán | | 3/2021
            B | KHỐI ĐẢNG
            5 | | D-1 | Luân chuyển | | 6/2021
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-list-v2 [2021, SIGNED]
            3: ORDINAL A=1, ITEM_CODE C=Y-1, ITEM_TEXT D=Xây trạm y tế, UNIT B=Sở Y tế, THEME E=Y tế, DUE F=6/2021
            4: ORDINAL A=2, ITEM_CODE C=Y-2, ITEM_TEXT D=Tiêm chủng, UNIT B=Sở Y tế, THEME E=Y tế, DUE F=12/2021
            5: ORDINAL A=3, ITEM_CODE C=Y-3, ITEM_TEXT D=Khám bệnh, UNIT B=Sở Y tế, THEME E=Y tế, DUE F=12/2021
            6: ORDINAL A=4, ITEM_CODE C=T-1, ITEM_TEXT D=Quyết toán, UNIT B=Sở Tài chính, DUE F=3/2021
            8: ORDINAL A=5, ITEM_CODE C=D-1, ITEM_TEXT D=Luân chuyển, UNIT B=KHỐI ĐẢNG, DUE F=6/2021 under [KHỐI ĐẢNG]
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 HEADER",
            "3 DATA",
            "4 DATA",
            "5 DATA",
            "6 DATA",
            "7 SECTION",
            "8 DATA");
  }
}
