package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §5: what several predecessors share is never guessed. */
class UnitsThatMerge {
  private static ReformFile threeGoToV() {
    return ReformFile.of2024()
        .begins("v", "2024-09-01")
        .whole("a", "v", "2024-09-01")
        .whole("b", "v", "2024-09-01")
        .whole("c", "v", "2024-09-01")
        .of("a")
        .signed("2024-02-01", "1. [K1] Thu ngân sách", "2. [K2] Xây cầu")
        .of("b")
        .signed("2024-02-01", "1. [K1] Thu ngân sách", "2. [K2] Làm đường")
        .of("c")
        .signed("2024-02-01", "1. [K3] Thu ngân sách", "2. [K4] Mở lớp");
  }

  @Test
  void aTextThatSeveralHaveIsNotMatched() {
    var outcome =
        threeGoToV()
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Thu ngân sách = DONE", "2. Mở lớp = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.rows(4)).isEqualTo("QP");
    assertThat(outcome.findings(4)).containsExactly(FindingKind.UNMATCHED_ITEM);
    assertThat(outcome.states(YEAR, "SELF")).contains("a: Thu ngân sách=UNKNOWN", "c: Mở lớp=DONE");
  }

  @Test
  void aCodeThatTwoHaveIsNotMatchedUnlessTheWordsTell() {
    var outcome =
        threeGoToV()
            .of("v")
            .evaluated(
                YEAR,
                "2025-01-05",
                "1. [K2] Công trình trọng điểm = DONE",
                "2. [K2] Làm đường = DONE",
                "3. [K3] Thu ngân sách = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.rows(4)).isEqualTo("QPP");
    assertThat(outcome.states(YEAR, "SELF"))
        .contains("b: Làm đường=DONE", "c: Thu ngân sách=DONE", "a: Xây cầu=UNKNOWN");
  }

  @Test
  void placeTellsNothingAmongSimilarItemsOfTwo() {
    var file =
        ReformFile.of2024()
            .whole("a", "v", "2024-09-01")
            .whole("b", "v", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây dựng 5 km đường liên xã")
            .of("b")
            .signed("2024-02-01", "1. Xây dựng 6 km đường liên xã", "2. Mở các lớp tập huấn")
            .of("v")
            .evaluated(
                YEAR,
                "2025-01-05",
                "1. Xây dựng 7 km đường liên xã = DONE",
                "2. Mở 2 lớp tập huấn = DONE");
    var outcome = file.asOf("2025-03-31");
    assertThat(outcome.rows(3)).isEqualTo("QP");
    assertThat(outcome.states(YEAR, "SELF")).contains("b: Mở các lớp tập huấn=DONE");
  }

  @Test
  void oneItemMaySignAnewWhatAllHad() {
    var outcome = threeGoToV().of("v").signed("2024-10-01", "1. Thu ngân sách").asOf("2025-03-31");
    assertThat(outcome.inN(YEAR))
        .containsExactly("a: Xây cầu", "b: Làm đường", "c: Mở lớp", "v: Thu ngân sách");
    assertThat(outcome.apart(YEAR, Membership.SIGNED_ANEW_BY_SUCCESSOR)).hasSize(3);
    assertThat(outcome.carried()).containsExactly("v: Thu ngân sách <- a: Thu ngân sách");
  }

  @Test
  void aCodeThatTwoHaveSignsNothingAnew() {
    var outcome =
        threeGoToV().of("v").signed("2024-10-01", "1. [K2] Trồng rừng").asOf("2025-03-31");
    assertThat(outcome.inN(YEAR)).hasSize(7);
    assertThat(outcome.carried()).isEmpty();
  }

  @Test
  void everyUnitsItemsAreCountedUnderIt() {
    assertThat(threeGoToV().asOf("2025-03-31").inN(YEAR)).hasSize(6).contains("c: Mở lớp");
  }
}
