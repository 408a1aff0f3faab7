package vn.camket.pipeline.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Year, period and stage come from the title nearest to the header, not from the letter or its
 * date.
 */
class TheNearestTitleNamesTheYear {
  @Test
  void aLetterWithTwoYears() {
    SheetText.Told told =
        SheetText.scan(
            """
            Đông Hà, ngày 05 tháng 01 năm 2021
            BÁO CÁO kết quả thực hiện cam kết năm 2020 và đề xuất nội dung cam kết năm 2021
            TT | Mã số | Nội dung cam kết | Thời hạn hoàn thành | Trách nhiệm
            1 | B-01 | Làm đường liên xã | quý II | tập thể
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 3: registration-v2 [2021, PROPOSED]
            4: ORDINAL A=1, ITEM_CODE B=B-01, ITEM_TEXT C=Làm đường liên xã, DUE D=quý II, RESPONSIBILITY E=tập thể
            """);
  }

  @Test
  void aStageAndAPeriodInTheLineBelow() {
    SheetText.Told told =
        SheetText.scan(
            """
            KẾT QUẢ THỰC HIỆN CAM KẾT TRÁCH NHIỆM
            6 tháng đầu năm 2021
            (Kèm theo Quyết định số 12-QĐ/TU ngày 15 tháng 7 năm 2022 về cam kết trách nhiệm)
            TT | Mã số | Nội dung cam kết | Đánh giá | Tỷ lệ (%)
            1 | B-01 | Làm đường liên xã | Hoàn thành | 100
            """);
    assertThat(told.story())
        .isEqualTo(
            """
            table 1, header in row 4: evaluation-v2 [2021, H1, DECIDED]
            5: ORDINAL A=1, ITEM_CODE B=B-01, ITEM_TEXT C=Làm đường liên xã, STATUS D=Hoàn thành, COMPLETION_PCT E=100
            """);
  }

  @Test
  void anEvaluationIsNeverReadAsARegistration() {
    SheetText.Told told =
        SheetText.scan(
            """
            KẾT QUẢ THỰC HIỆN BẢN CAM KẾT TRÁCH NHIỆM NĂM 2018
            STT | Nội dung cam kết | Thời gian hoàn thành | Ghi chú
            1 | Làm đường liên xã | 6/2018 |
            """);
    assertThat(told.tables).isEmpty();
  }

  @Test
  void unitLabels() {
    SheetText.Told told =
        SheetText.scan(
            """
            Đơn vị: Huyện ủy Cam Lộ | | Đơn vị tính: triệu đồng
            Tên đơn vị | Thị ủy Quảng Trị
            Cam kết trách nhiệm năm 2018
            Ngày ký | 15/02/2018
            STT | Nội dung cam kết | Thời gian hoàn thành
            """);
    assertThat(told.tables.get(0).preamble())
        .containsExactly(
            new PreambleCell(1, 0, "Đơn vị: Huyện ủy Cam Lộ", "Huyện ủy Cam Lộ"),
            new PreambleCell(1, 2, "Đơn vị tính: triệu đồng", null),
            new PreambleCell(2, 0, "Tên đơn vị", null),
            new PreambleCell(2, 1, "Thị ủy Quảng Trị", "Thị ủy Quảng Trị"),
            new PreambleCell(3, 0, "Cam kết trách nhiệm năm 2018", null),
            new PreambleCell(4, 0, "Ngày ký", null),
            new PreambleCell(4, 1, "15/02/2018", null));
    assertThat(told.tables.get(0).signedDate()).isEqualTo(new LabelledText(4, "B", "15/02/2018"));
  }
}
