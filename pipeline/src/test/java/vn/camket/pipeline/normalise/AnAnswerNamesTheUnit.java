package vn.camket.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.item.Submission;

/** What a person answered about a name is taken where the registry does not know it, only there. */
class AnAnswerNamesTheUnit {
  private static final String LIST =
      """
      TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020 (THẨM ĐỊNH)
      TT | Đơn vị | Mã số | Nội dung cam kết | Đánh giá | Ngày hoàn thành
      1 | Sở Y Tề | Y1 | Tiêm chủng | Đạt
      2 | Tổng cộng | | 1 việc | Đạt
      """;

  private final SmallProvince province;

  AnAnswerNamesTheUnit(@TempDir Path folder) {
    this.province = new SmallProvince(folder);
  }

  private static List<String> about(List<Submission> read) {
    return read.stream()
        .map(s -> s.header().unitId() + " " + SmallProvince.rows(s) + SmallProvince.findings(s))
        .toList();
  }

  @Test
  void inTheFilesOfThatSenderAndYear() {
    SmallProvince answered = province.answered("sở y tề", "ban-to-chuc", 2020, "u3");
    assertThat(about(answered.read("ban-to-chuc", "2021-01-25", LIST)))
        .containsExactly(
            "u3 [3 Tiêm chủng][]", "null [4 1 việc (waits)][UNKNOWN_UNIT B4 Tổng cộng]");
    assertThat(about(answered.read("y-te", "2021-01-25", LIST)).get(0)).startsWith("null");
    String nextYear = LIST.replace("2020", "2021");
    assertThat(about(answered.read("ban-to-chuc", "2022-01-25", nextYear)).get(0))
        .startsWith("null");
  }

  @Test
  void aTextThatNamesNoUnitSetsItsRowsAside() {
    List<Submission> read =
        province
            .answered("Tổng cộng", "ban-to-chuc", 2020, null)
            .answered("Sở Y Tề", "ban-to-chuc", 2020, "u3")
            .read("ban-to-chuc", "2021-01-25", LIST);
    assertThat(about(read))
        .containsExactly(
            "u3 [3 Tiêm chủng][]", "null [4 1 việc (waits)][SET_ASIDE_BY_REVIEW B4 Tổng cộng]");
    assertThat(read.get(1).rows()).allMatch(r -> r.setAside());
  }

  @Test
  void aUnitThatHasEndedIsNotTaken() {
    String later = LIST.replace("2020", "2026");
    SmallProvince answered = province.answered("Sở Y Tề", "ban-to-chuc", 2026, "u2");
    assertThat(about(answered.read("ban-to-chuc", "2027-01-25", later)).get(0))
        .contains("UNKNOWN_UNIT B3 Sở Y Tề");
  }

  @Test
  void aNameThatTheRegistryKnowsNeedsNone() {
    SmallProvince answered = province.answered("Sở Y tế", "ban-to-chuc", 2020, "u2");
    String known = LIST.replace("Tề", "tế");
    assertThat(about(answered.read("ban-to-chuc", "2021-01-25", known)).get(0)).startsWith("u3");
  }

  @Test
  void anUnknownSenderMayBeAnswered() {
    String own =
        """
        BẢN CAM KẾT TRÁCH NHIỆM NĂM 2018
        STT | Nội dung cam kết | Thời gian hoàn thành
        1 | Tiêm chủng | 2018
        """;
    assertThat(province.read("yte2", "2018-02-20", own).get(0).header().unitId()).isNull();
    SmallProvince answered = province.answered("yte2", "yte2", 2018, "u3");
    assertThat(answered.read("yte2", "2018-02-20", own).get(0).header().unitId()).isEqualTo("u3");
  }

  @Test
  void aHeadingThatNamesNoUnitLeavesItToTheOneAroundIt() {
    String sections =
        """
        TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2018 (THẨM ĐỊNH)
        STT | Đơn vị / nội dung cam kết | Đã hoàn thành | Đang thực hiện | Chưa triển khai
        A | Huyện ủy Cam Lộ
        I | Lĩnh vực kinh tế
        1 | Xây cầu | x
        """;
    assertThat(about(province.read("ban-to-chuc", "2019-01-25", sections)))
        .containsExactly("null [5 Xây cầu (waits)][UNKNOWN_UNIT B5 Lĩnh vực kinh tế]");
    assertThat(
            about(
                province
                    .answered("Lĩnh vực kinh tế", "ban-to-chuc", 2018, null)
                    .read("ban-to-chuc", "2019-01-25", sections)))
        .containsExactly("u2 [5 Xây cầu][]");
  }
}
