package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Section rows are no items; in lists of the first years they name the unit of the rows below. */
class ASectionNamesTheUnit {
  @Test
  void romanBelowCapital() {
    SheetText.Told told =
        SheetText.scan(
            """
            TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2018
            STT | Đơn vị / nội dung cam kết | Thời gian hoàn thành | Ghi chú
            A | KHỐI ĐỊA PHƯƠNG | |
            I | Huyện ủy Cam Lộ | | 2 nội dung
            1 | Xây dựng trường học | 6/2018 |
            II. Thị ủy Quảng Trị
            1 | Làm đường | quý II |
            Lĩnh vực văn hóa
            2 | Tu bổ di tích | |
            B | KHỐI ĐẢNG
            III | Ban Tổ chức
            1 | Luân chuyển cán bộ | 12/2018 |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-list-v1 [2018, SIGNED]
            5: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, DUE C=6/2018 under [KHỐI ĐỊA PHƯƠNG, Huyện ủy Cam Lộ]
            7: ORDINAL A=1, ITEM_TEXT B=Làm đường, DUE C=quý II under [KHỐI ĐỊA PHƯƠNG, Thị ủy Quảng Trị]
            9: ORDINAL A=2, ITEM_TEXT B=Tu bổ di tích under [KHỐI ĐỊA PHƯƠNG, Thị ủy Quảng Trị, Lĩnh vực văn hóa]
            12: ORDINAL A=1, ITEM_TEXT B=Luân chuyển cán bộ, DUE C=12/2018 under [KHỐI ĐẢNG, Ban Tổ chức]
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 HEADER",
            "3 SECTION",
            "4 SECTION",
            "5 DATA",
            "6 SECTION",
            "7 DATA",
            "8 SECTION",
            "9 DATA",
            "10 SECTION",
            "11 SECTION",
            "12 DATA");
  }

  @Test
  void withSumsBesideTheName() {
    SheetText.Told told =
        SheetText.scan(
            """
            TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2018
            STT | Đơn vị / nội dung cam kết | Đã hoàn thành | Đang thực hiện | Chưa triển khai
            I | Huyện ủy Cam Lộ | 1 | 0 | 0
            1 | Xây dựng trường học | x | |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: evaluation-list-v1 [2018, YEAR]
            4: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, STATUS C=đã hoàn thành under [Huyện ủy Cam Lộ]
            """);
  }

  @Test
  void aboveEachHeader() {
    SheetText.Told told =
        SheetText.scan(
            """
            TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2018
            I. Huyện ủy Cam Lộ
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Xây dựng trường học | 6/2018
            II. Huyện ủy Gio Linh
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Làm đường | quý II
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 3: registration-list-v1 [2018, SIGNED]
            4: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, DUE C=6/2018 under [Huyện ủy Cam Lộ]
            7: ORDINAL A=1, ITEM_TEXT B=Làm đường, DUE C=quý II under [Huyện ủy Gio Linh]
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 PREAMBLE",
            "3 HEADER",
            "4 DATA",
            "5 SECTION",
            "6 REPEATED_HEADER",
            "7 DATA");
  }
}
