package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Results of a year, then proposals for the next: each table has its own title and year. */
class OneSheetMayHoldTwoTables {
  @Test
  void withASignatureBlockBetween() {
    SheetText.Told told =
        SheetText.scan(
            """
            BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2019 VÀ ĐỀ XUẤT NỘI DUNG CAM KẾT NĂM 2020
            Đông Hà, ngày 05 tháng 01 năm 2020
            I. Kết quả thực hiện cam kết trách nhiệm năm 2019
            STT | Nội dung cam kết | Đã hoàn thành | Đang thực hiện | Chưa triển khai
            1 | Xây dựng trường học | x | |
            II. Đề xuất nội dung cam kết năm 2020
            Ngày ký: 15/02/2020
            TT | Mã số | Nội dung cam kết | Thời hạn hoàn thành | Trách nhiệm
            1 | B-01 | Làm đường liên xã | quý II/2020 | tập thể
            Nơi nhận: | | | T/M BAN THƯỜNG VỤ
            - Như trên | | | BÍ THƯ
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 4: evaluation-v1 [2019, YEAR]
            5: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, STATUS C=đã hoàn thành
            table 2, header in row 8: registration-v2 [2020, PROPOSED]
            9: ORDINAL A=1, ITEM_CODE B=B-01, ITEM_TEXT C=Làm đường liên xã, DUE D=quý II/2020, RESPONSIBILITY E=tập thể
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 PREAMBLE",
            "3 PREAMBLE",
            "4 HEADER",
            "5 DATA",
            "6 PREAMBLE",
            "7 PREAMBLE",
            "8 HEADER",
            "9 DATA",
            "10 FOOTER",
            "11 OUTSIDE");
    assertThat(told.tables.get(1).signedDate()).isEqualTo(new LabelledText(7, "A", "15/02/2020"));
  }

  @Test
  void withTheSameHeadings() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Xây dựng trường học | 6/2018
            Cam kết trách nhiệm năm 2019
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Làm đường liên xã | 6/2019
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            3: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, DUE C=6/2018
            table 2, header in row 5: registration-v1 [2019, SIGNED]
            6: ORDINAL A=1, ITEM_TEXT B=Làm đường liên xã, DUE C=6/2019
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 HEADER", "3 DATA", "4 PREAMBLE", "5 HEADER", "6 DATA");
  }

  @Test
  void theSecondOfAnUnknownForm() {
    SheetText.Told told =
        SheetText.scan(
            """
            Cam kết trách nhiệm năm 2018
            STT | Nội dung cam kết | Thời gian hoàn thành
            1 | Xây dựng trường học | 6/2018
            Danh sách cán bộ
            STT | Họ và tên | Ghi chú
            1 | Nguyễn Văn A | mới
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: registration-v1 [2018, SIGNED]
            3: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, DUE C=6/2018
            """);
    assertThat(told.classesInOrder())
        .containsExactly(
            "1 PREAMBLE",
            "2 HEADER",
            "3 DATA",
            "4 SECTION",
            "5 HEADER_WITHOUT_LAYOUT",
            "6 OUTSIDE");
    assertThat(told.unfitting)
        .singleElement()
        .satisfies(u -> assertThat(u.headings()).containsExactly("STT", "Họ và tên", "Ghi chú"));
  }
}
