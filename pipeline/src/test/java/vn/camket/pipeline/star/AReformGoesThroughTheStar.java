package vn.camket.pipeline.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.item.Succession;

/** From files to facts: WHOLE edges of the registry carry items, PARTIAL ones nothing. */
class AReformGoesThroughTheStar {
  private static final String SIGNED =
      """
      Đơn vị: %s
      BẢN CAM KẾT TRÁCH NHIỆM NĂM 2025
      Ngày ký: 15/02/2025
      STT | Nội dung cam kết | Thời gian hoàn thành
      1 | %s | 2025
      """;
  private static final String EVALUATED =
      """
      %s
      BÁO CÁO TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2025
      STT | Nội dung cam kết | Đã hoàn thành | Đang thực hiện | Chưa triển khai | Nguyên nhân
      %s
      """;

  private final ReformedProvince province;

  AReformGoesThroughTheStar(@TempDir Path folder) {
    province =
        new ReformedProvince(folder)
            .file("huyen", "2025-02-20", SIGNED.formatted("Huyện ủy Cam Lộ", "Làm đường"))
            .file("cam-thanh", "2025-02-20", SIGNED.formatted("Đảng ủy xã Cam Thành", "Xây cầu"))
            .file("cam-chinh", "2025-02-20", SIGNED.formatted("Đảng ủy xã Cam Chính", "Mở lớp"));
  }

  @Test
  void filesOfALineageComeTogether() {
    assertThat(province.keys()).containsExactly("h", "lo");
  }

  @Test
  void aWholeSuccessorTakesOverAcrossSchemes() {
    province.file(
        "cam-lo",
        "2026-01-05",
        EVALUATED.formatted(
            "Đơn vị: Đảng ủy xã Cam Lộ", "1 | Mở lớp | x\n2 | Làm đường | x\n3 | Xây cầu | | x"));
    assertThat(memberships("2026-01-31"))
        .containsExactly(
            "chinh | CK-HUYEN | IN_N | DONE",
            "h | CK-TINH | ORPHANED_BY_REFORM | UNKNOWN",
            "thanh | CK-HUYEN | IN_N | IN_PROGRESS");
    assertThat(dispositions("2026-01-31", "lo")).containsExactly("PUBLISHED 2 QUARANTINED 1");
  }

  @Test
  void theSuccessorMayReportInTheOldName() {
    province.file(
        "cam-lo",
        "2026-01-05",
        EVALUATED.formatted("Đơn vị: Đảng ủy xã Cam Chính", "1 | Mở lớp | x"));
    assertThat(memberships("2026-01-31")).contains("chinh | CK-HUYEN | IN_N | DONE");
    assertThat(dispositions("2026-01-31", "chinh"))
        .containsExactly("PUBLISHED 1 QUARANTINED 0", "PUBLISHED 1 QUARANTINED 0");
  }

  @Test
  void whatTheSuccessorSignsAnewCountsThere() {
    province.file(
        "cam-lo",
        "2025-08-20",
        SIGNED.formatted("Đảng ủy xã Cam Lộ", "Xây cầu").replace("15/02", "15/08"));
    assertThat(memberships("2026-01-31"))
        .contains(
            "lo | CK-XA | IN_N | UNKNOWN", "thanh | CK-HUYEN | SIGNED_ANEW_BY_SUCCESSOR | UNKNOWN");
    assertThat(province.rows("2026-01-31", "fact_commitment", "unit_id", "item_text"))
        .contains("lo | Xây cầu", "thanh | Xây cầu");
    String old =
        province.rows("2026-01-31", "fact_commitment", "unit_id", "item_id").stream()
            .filter(r -> r.startsWith("thanh | "))
            .findFirst()
            .orElseThrow();
    assertThat(province.rows("2026-01-31", "fact_commitment", "unit_id", "carried_from_item_id"))
        .contains(old.replace("thanh", "lo"));
    assertThat(province.rows("2026-01-31", "fact_item_snapshot", "unit_id", "is_carried"))
        .contains("lo | false");
  }

  @Test
  void rulesKnowWholeEdgesAndWhenTheyWereRecorded() {
    assertThat(province.rules().of("CK-HUYEN", "chinh", 2025).successions())
        .containsExactly(
            new Succession(
                "lo", LocalDate.of(2025, 7, 1), LocalDateTime.of(2025, 7, 15, 8, 0), null));
    assertThat(province.rules().of("CK-TINH", "h", 2025).successions()).isEmpty();
    assertThat(province.rules().of("CK-XA", "lo", 2025).successions()).isEmpty();
  }

  private List<String> memberships(String asOf) {
    return province
        .rows(
            asOf,
            "fact_item_snapshot",
            "period",
            "stage",
            "unit_id",
            "scheme_id",
            "membership",
            "completion_state")
        .stream()
        .filter(r -> r.startsWith("YEAR | EFFECTIVE | "))
        .map(r -> r.substring("YEAR | EFFECTIVE | ".length()))
        .toList();
  }

  private List<String> dispositions(String asOf, String unit) {
    return province
        .rows(asOf, "dim_submission", "unit_id", "rows_published", "rows_quarantined")
        .stream()
        .filter(r -> r.startsWith(unit + " | "))
        .map(r -> r.substring((unit + " | ").length()))
        .map(r -> "PUBLISHED " + r.replace(" | ", " QUARANTINED "))
        .toList();
  }
}
