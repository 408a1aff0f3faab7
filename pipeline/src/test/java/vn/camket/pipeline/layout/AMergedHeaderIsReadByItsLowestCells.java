package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Header rows of two and three lines with merged groups; the lowest text of a column is its
 * heading.
 */
class AMergedHeaderIsReadByItsLowestCells {
  @Test
  void twoRows() {
    SheetText.Told told =
        SheetText.scan(
            """
            HUYỆN ỦY CAM LỘ | | | | | ĐẢNG CỘNG SẢN VIỆT NAM
            KẾT QUẢ THỰC HIỆN CAM KẾT TRÁCH NHIỆM NĂM 2018

            STT | Nội dung cam kết | Mức độ thực hiện | | | Thời gian hoàn thành | Nguyên nhân
             | | Đã hoàn thành | Đang thực hiện | Chưa triển khai | |
            1 | Xây dựng trường học | x | | | 30/6/2018 |
            2 | Làm đường liên xã | | x | | | Thiếu vốn
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 4: evaluation-v1 [2018, YEAR]
            6: ORDINAL A=1, ITEM_TEXT B=Xây dựng trường học, STATUS C=đã hoàn thành, COMPLETED_DATE F=30/6/2018
            7: ORDINAL A=2, ITEM_TEXT B=Làm đường liên xã, STATUS D=đang thực hiện, CAUSE G=Thiếu vốn
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 PREAMBLE", "4 HEADER", "5 HEADER", "6 DATA", "7 DATA");
    assertThat(told.tables.get(0).columns())
        .extracting(HeaderColumn::path)
        .containsExactly(
            "STT",
            "Nội dung cam kết",
            "Mức độ thực hiện / Đã hoàn thành",
            "Mức độ thực hiện / Đang thực hiện",
            "Mức độ thực hiện / Chưa triển khai",
            "Thời gian hoàn thành",
            "Nguyên nhân");
  }

  @Test
  void threeRows() {
    SheetText.Told told =
        SheetText.scan(
            """
            KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2025
            STT | Mã cam kết | Nội dung nhiệm vụ | Đánh giá | | | Văn bản điều chỉnh
             | | | Kết quả | | |
             | | | Mức độ hoàn thành(%) | Kết luận: | Thời điểm hoàn thành |
            1 | A-01 | Xây dựng trường học | 100 | Hoàn thành | 30/6/2025 |
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 2: evaluation-v3 [2025, YEAR]
            5: ORDINAL A=1, ITEM_CODE B=A-01, ITEM_TEXT C=Xây dựng trường học, STATUS E=Hoàn thành, COMPLETION_PCT D=100, COMPLETED_DATE F=30/6/2025
            """);
    assertThat(told.classesInOrder())
        .containsExactly("1 PREAMBLE", "2 HEADER", "3 HEADER", "4 HEADER", "5 DATA");
  }
}
