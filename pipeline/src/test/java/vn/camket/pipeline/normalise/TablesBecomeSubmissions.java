package vn.camket.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.item.EvaluationValues;
import vn.camket.pipeline.item.RegistrationValues;
import vn.camket.pipeline.item.Submission;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;

/** What tables of files say, to whom they belong, and what cannot be read (meanings §3, §5, §7). */
class TablesBecomeSubmissions {
  private final SmallProvince province;

  TablesBecomeSubmissions(@TempDir Path folder) {
    this.province = new SmallProvince(folder);
  }

  @Test
  void oneLetterCarriesResultsAndNextYearsProposals() {
    List<Submission> read =
        province.read(
            "cam-lo",
            "2019-01-05",
            """
            TỈNH ỦY QUẢNG TRỊ
            HUYỆN ỦY CAM LỘ | | ĐẢNG CỘNG SẢN VIỆT NAM
            BÁO CÁO TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2018
            STT | Nội dung cam kết | Đã hoàn thành | Đang thực hiện | Chưa triển khai | Nguyên nhân
            1 | Xây cầu | x
            2 | Mở lớp | | x | | Thiếu vốn
            ĐỀ XUẤT NỘI DUNG CAM KẾT NĂM 2019
            STT | Nội dung cam kết | Thời gian hoàn thành | Ghi chú
            1 | Làm đường | trước ngày 30/4/2019
            """);
    assertThat(read)
        .extracting(SmallProvince::about)
        .containsExactly(
            "EVALUATION u2 2018 PARTY_CALENDAR-2018-YEAR SELF OWN full 2 rows unsigned",
            "REGISTRATION u2 2019 null PROPOSED OWN full 1 rows unsigned");
    assertThat(registration(read.get(1), 0).due().date()).isEqualTo(LocalDate.of(2019, 4, 30));
    assertThat(registration(read.get(1), 0).due().operator()).isEqualTo(DueOperator.BEFORE);
  }

  @Test
  void aQuarterEndsInTheCalendarOfItsUnit() {
    String sheet =
        """
        Đơn vị: %s
        BẢN CAM KẾT TRÁCH NHIỆM NĂM 2018
        Ngày ký: 15/02/2018
        STT | Nội dung cam kết | Thời gian hoàn thành
        1 | Xây cầu | quý II/2018
        """;
    Submission party =
        province.read("cam-lo", "2018-02-20", sheet.formatted("Huyện ủy Cam Lộ")).get(0);
    Submission state = province.read("y-te", "2018-02-20", sheet.formatted("Sở Y tế")).get(0);
    assertThat(registration(party, 0).due().date()).isEqualTo(LocalDate.of(2018, 6, 30));
    assertThat(registration(state, 0).due().date()).isEqualTo(LocalDate.of(2018, 6, 14));
    assertThat(registration(state, 0).due().precision()).isEqualTo(DuePrecision.QUARTER);
    assertThat(SmallProvince.about(state))
        .isEqualTo("REGISTRATION u3 2018 null SIGNED OWN full 1 rows 2018-02-15");
  }

  @Test
  void withoutALetterheadItIsTheSendersUnit() {
    Submission read =
        province
            .read(
                "y-te",
                "2018-02-20",
                """
                BẢN CAM KẾT TRÁCH NHIỆM NĂM 2018
                STT | Nội dung cam kết | Thời gian hoàn thành
                1 | Tiêm chủng | 2018
                """)
            .get(0);
    assertThat(read.header().unitId()).isEqualTo("u3");
  }

  @Test
  void aConsolidatedListSpeaksOfManyUnits() {
    List<Submission> read =
        province.read(
            "ban-to-chuc",
            "2021-01-25",
            """
            TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020 (THẨM ĐỊNH)
            TT | Đơn vị | Mã số | Nội dung cam kết | Đánh giá | Ngày hoàn thành
            1 | Huyện uỷ Cam Lộ | K1 | Xây cầu | Hoàn thành trễ hạn | 06/4/2020
            2 | | K2 | Mở lớp | Đã xong phần thô
            3 | Sở Y tế | Y1 | Tiêm chủng | chưa hoàn thành
            4 | Sở Y học cổ truyền | Z1 | Việc lạ | Đạt
            """);
    assertThat(read)
        .extracting(SmallProvince::about)
        .containsExactly(
            "EVALUATION u2 2020 PARTY_CALENDAR-2020-YEAR APPRAISED COMPILED:u4 full 2 rows unsigned",
            "EVALUATION u3 2020 STATE_ND09-2020-YEAR APPRAISED COMPILED:u4 full 1 rows unsigned",
            "EVALUATION null 2020 null APPRAISED COMPILED:u4 full 1 rows unsigned");
    assertThat(SmallProvince.rows(read.get(0))).containsExactly("3 Xây cầu", "4 Mở lớp (waits)");
    assertThat(SmallProvince.findings(read.get(0)))
        .containsExactly("UNKNOWN_STATUS_WORD E4 Đã xong phần thô");
    assertThat(evaluation(read.get(1), 0).state()).isNull();
    assertThat(SmallProvince.findings(read.get(2)))
        .containsExactly("UNKNOWN_UNIT B6 Sở Y học cổ truyền");
  }

  @Test
  void whatCannotBeReadIsNullAndAFinding() {
    Submission read =
        province
            .read(
                "cam-lo",
                "2018-02-20",
                """
                BẢN CAM KẾT TRÁCH NHIỆM NĂM 2018
                STT | Nội dung cam kết | Thời gian hoàn thành | Cột lạ
                1 | Xây cầu | 31/2/2018 | abc
                2 | | 30/6/2018
                """)
            .get(0);
    assertThat(SmallProvince.rows(read)).containsExactly("3 Xây cầu", "4 null (waits)");
    assertThat(registration(read, 0).due().date()).isNull();
    assertThat(registration(read, 0).dueReadable()).isFalse();
    assertThat(SmallProvince.findings(read))
        .containsExactly(
            "UNMAPPED_COLUMN D2 Cột lạ", "UNREADABLE_DUE C3 31/2/2018", "MISSING_ITEM_TEXT B4 -");
  }

  @Test
  void aHundredPercentWithoutAWordIsUnknown() {
    Submission read =
        province
            .read(
                "cam-lo",
                "2021-01-05",
                """
                TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020
                TT | Mã số | Nội dung cam kết | Đánh giá | Tỷ lệ (%)
                1 | K1 | Xây cầu | | 100
                2 | K2 | Mở lớp | Đang thực hiện | 250
                """)
            .get(0);
    assertThat(evaluation(read, 0).state()).isEqualTo(CompletionState.UNKNOWN);
    assertThat(evaluation(read, 1).completionPct()).isNull();
    assertThat(SmallProvince.findings(read))
        .containsExactly("FULL_PERCENT_WITHOUT_STATUS E3 100", "UNREADABLE_PERCENT E4 250");
  }

  @Test
  void aUnitOfAListMayDeclareThatItHasNone() {
    List<Submission> read =
        province.read(
            "ban-to-chuc",
            "2020-02-25",
            """
            TỔNG HỢP NỘI DUNG CAM KẾT NĂM 2020
            TT | Đơn vị | Mã số | Nội dung cam kết | Thời hạn hoàn thành
            1 | Huyện ủy Cam Lộ | K1 | Xây cầu | 2020
            2 | Sở Y tế | | Không có nội dung cam kết
            """);
    assertThat(read)
        .extracting(SmallProvince::about)
        .containsExactly(
            "REGISTRATION u2 2020 null SIGNED COMPILED:u4 full 1 rows unsigned",
            "REGISTRATION u3 2020 null SIGNED COMPILED:u4 full none unsigned");
  }

  @Test
  void aSupplementSaysSoAndAReplacementDoesNot() {
    String sheet =
        """
        BẢN CAM KẾT TRÁCH NHIỆM NĂM 2018 (%s)
        STT | Nội dung cam kết | Thời gian hoàn thành
        1 | Xây cầu | 2018
        """;
    assertThat(province.read("y-te", "2018-05-20", sheet.formatted("BỔ SUNG")).get(0).header())
        .matches(h -> h.supplement());
    assertThat(
            province
                .read("y-te", "2018-05-20", sheet.formatted("SỬA ĐỔI, BỔ SUNG"))
                .get(0)
                .header())
        .matches(h -> !h.supplement());
  }

  @Test
  void aFileThatNoLayoutReadsWaitsWithAllItsRows() {
    List<Submission> read =
        province.read(
            "y-te",
            "2018-05-20",
            """
            DANH SÁCH KHEN THƯỞNG NĂM 2018
            Họ tên | Chức vụ
            Nguyễn Văn A | Bác sĩ
            """);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).rows()).hasSize(3).allMatch(r -> r.quarantined());
    assertThat(SmallProvince.findings(read.get(0)).get(0)).startsWith("UNKNOWN_LAYOUT");
    assertThat(read.get(0).header().concernedUnitId())
        .as("the sender's unit waits")
        .isEqualTo("u3");
  }

  @Test
  void aYearThatCannotBeIsASlipOfThePen() {
    Submission read =
        province
            .read(
                "y-te",
                "2018-02-20",
                """
                BẢN CAM KẾT TRÁCH NHIỆM NĂM 2081
                STT | Nội dung cam kết | Thời gian hoàn thành
                1 | Xây cầu | 2018
                """)
            .get(0);
    assertThat(SmallProvince.findings(read).get(0)).startsWith("UNKNOWN_YEAR");
    assertThat(read.rows()).allMatch(r -> r.quarantined());
  }

  private static RegistrationValues registration(Submission s, int row) {
    RegistrationValues values = s.rows().get(row).registration();
    assertThat(values).isNotNull();
    return java.util.Objects.requireNonNull(values);
  }

  private static EvaluationValues evaluation(Submission s, int row) {
    EvaluationValues values = s.rows().get(row).evaluation();
    assertThat(values).isNotNull();
    return java.util.Objects.requireNonNull(values);
  }
}
