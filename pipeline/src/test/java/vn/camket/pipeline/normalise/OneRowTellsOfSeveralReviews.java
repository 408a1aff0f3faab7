package vn.camket.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.item.EvaluationValues;
import vn.camket.pipeline.item.Submission;

/** A form whose rows hold mid-year and year-end side by side, and one that registers as well. */
class OneRowTellsOfSeveralReviews {
  private static final String TWO_REVIEWS =
      """
      layout: two-reviews
      form: EVALUATION
      version: 1
      from_year: 2020
      units: UNIT_PER_FILE
      source: OWN
      date_order: DMY
      title: {any: [theo dõi hai kỳ cam kết]}
      required: [item_text]
      columns:
        - {column: ordinal, headings: [STT]}
        - {column: item_text, headings: [Nội dung cam kết]}
      evaluations:
        - period: H1
          columns:
            - {column: status, headings: [6 tháng / Kết luận]}
            - {column: completion_pct, headings: [6 tháng / Tỷ lệ]}
        - period: YEAR
          stage: APPRAISED
          columns:
            - {column: status, headings: [Cả năm / Kết luận]}
      unread: [Ghi chú nội bộ]
      """;
  private static final String PLAIN_LIST =
      """
      layout: plain-list
      form: REGISTRATION
      version: 1
      from_year: 2020
      units: UNIT_PER_ROW
      unit_from: COLUMN
      source: COMPILED
      untitled: true
      flat: true
      commitment_state: SIGNED
      null_words: [chưa có]
      required: [unit, year, item_text, due]
      columns:
        - {column: unit, headings: [Cơ quan]}
        - {column: year, headings: [Năm ký]}
        - {column: item_text, headings: [Việc]}
        - {column: due, headings: [Hạn]}
      evaluations:
        - period: YEAR
          stage: DECIDED
          columns:
            - {column: status, headings: [Cuối năm]}
      """;

  private final SmallProvince province;

  OneRowTellsOfSeveralReviews(@TempDir Path folder) {
    this.province = new SmallProvince(folder).with(TWO_REVIEWS).with(PLAIN_LIST);
  }

  @Test
  void ofOnesOwnEvaluation() {
    List<Submission> read =
        province.read(
            "cam-lo",
            "2021-01-05",
            """
            HUYỆN ỦY CAM LỘ
            THEO DÕI HAI KỲ CAM KẾT NĂM 2020
            STT | Nội dung cam kết | 6 tháng | | Cả năm | Ghi chú nội bộ
             | | Kết luận | Tỷ lệ | Kết luận
            1 | Xây cầu | Đang thực hiện | 40 | Đã hoàn thành | a
            2 | Mở lớp | | | Không đạt | b
            3 | Trồng rừng | Đã xong thô | 50
            """);
    assertThat(read)
        .extracting(SmallProvince::about)
        .containsExactly(
            "EVALUATION u2 2020 PARTY_CALENDAR-2020-H1 SELF OWN full 2 rows unsigned",
            "EVALUATION u2 2020 PARTY_CALENDAR-2020-YEAR APPRAISED OWN full 2 rows unsigned");
    assertThat(read)
        .extracting(s -> s.header().submissionId())
        .containsExactly("S7-1.1-u2-H1-SELF", "S7-1.1-u2-YEAR-APPRAISED");
    assertThat(SmallProvince.rows(read.get(0)))
        .containsExactly("5 Xây cầu", "7 Trồng rừng (waits)");
    assertThat(SmallProvince.rows(read.get(1))).containsExactly("5 Xây cầu", "6 Mở lớp");
    assertThat(SmallProvince.findings(read.get(0)))
        .containsExactly("UNKNOWN_STATUS_WORD C7 Đã xong thô");
    assertThat(SmallProvince.findings(read.get(1))).isEmpty();
    EvaluationValues midYear = read.get(0).rows().get(0).evaluation();
    assertThat(midYear).extracting(EvaluationValues::completionPct).isEqualTo(40.0);
  }

  @Test
  void ofACommitmentItsYearAndItsEnd() {
    List<Submission> read =
        province.read(
            "ban-to-chuc",
            "2022-01-05",
            """
            Cơ quan | Năm ký | Việc | Hạn | Cuối năm
            Sở Y tế | 2020 | Tiêm chủng | 31/12/2020 | Đạt
            Sở Y tế | 2021 | Tiêm chủng | chưa có |
            Sở Y tế | 2021 | Cộng đồng khỏe | 9/1/2021 | Đạt
            | 2021 | Không rõ của ai | 2021 | Đạt
            """);
    assertThat(read)
        .extracting(SmallProvince::about)
        .containsExactly(
            "REGISTRATION u3 2020 null SIGNED COMPILED:u4 full 1 rows unsigned",
            "EVALUATION u3 2020 STATE_ND09-2020-YEAR DECIDED COMPILED:u4 full 1 rows unsigned",
            "REGISTRATION u3 2021 null SIGNED COMPILED:u4 full 2 rows unsigned",
            "EVALUATION u3 2021 STATE_ND09-2021-YEAR DECIDED COMPILED:u4 full 1 rows unsigned",
            "REGISTRATION null 2021 null SIGNED COMPILED:u4 full 1 rows unsigned");
    assertThat(SmallProvince.findings(read.get(2))).containsExactly("UNREADABLE_DUE D4 9/1/2021");
    assertThat(SmallProvince.findings(read.get(4))).containsExactly("UNKNOWN_UNIT 5 -");
  }
}
