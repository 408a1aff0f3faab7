package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/**
 * What a person answered about a row that found no item (meanings §4), and what it leaves alone.
 */
class AnswersDecideWhereRulesDoNot {
  private static CaseFile signed() {
    return CaseFile.of2024().signed("2024-02-01", "1. Xây cầu", "2. Mở lớp dạy nghề");
  }

  private static String idOf(int place) {
    return signed().asOf("2024-12-31").itemIds().get(place);
  }

  @Test
  void aNamedItemTakesTheRowInEveryPeriod() {
    var outcome =
        signed()
            .evaluated(H1, SELF, "2024-07-01", "7. Đào tạo thanh niên = IN_PROGRESS")
            .evaluated(
                YEAR, SELF, "2025-01-05", "1. Xây cầu = DONE", "4. đào tạo thanh niên = DONE")
            .answered(null, "Đào tạo thanh niên", idOf(1))
            .asOf("2025-03-31");
    assertThat(outcome.states(H1, "SELF"))
        .containsExactly("Mở lớp dạy nghề=IN_PROGRESS", "Xây cầu=UNKNOWN");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("Mở lớp dạy nghề=DONE", "Xây cầu=DONE");
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void itHoldsForThatCodeOnly() {
    var outcome =
        signed()
            .evaluated(H1, SELF, "2024-07-01", "7. [K7] Đào tạo thanh niên = DONE")
            .answered("K8", "Đào tạo thanh niên", idOf(1))
            .asOf("2024-08-31");
    assertThat(outcome.findings()).contains(FindingKind.UNMATCHED_ITEM);
  }

  @Test
  void anItemThatIsNotThereChangesNothing() {
    var file = signed().evaluated(H1, SELF, "2024-07-01", "7. Đào tạo thanh niên = DONE");
    var outcome = file.answered(null, "Đào tạo thanh niên", "i-gone").asOf("2024-08-31");
    assertThat(outcome.findings()).contains(FindingKind.UNMATCHED_ITEM);
    assertThat(outcome.states(H1, "SELF"))
        .containsExactly("Mở lớp dạy nghề=UNKNOWN", "Xây cầu=UNKNOWN");
  }

  @Test
  void anItemNamedTwiceInOneFileIsADuplicate() {
    var outcome =
        signed()
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE", "7. Cầu mới = NOT_DONE")
            .answered(null, "Cầu mới", idOf(0))
            .asOf("2024-08-31");
    assertThat(outcome.findings()).containsExactly(FindingKind.DUPLICATE_ROW);
  }

  @Test
  void aNewOneIsCountedApart() {
    var outcome =
        signed()
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE", "7. Trồng rừng = DONE")
            .answered(null, "Trồng rừng", "NEW")
            .asOf("2024-08-31");
    assertThat(outcome.inN(H1)).containsExactly("Mở lớp dạy nghề", "Xây cầu");
    assertThat(outcome.commitments()).hasSize(3);
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aRowOfNoCommitmentIsSetAsideEvenWhenNoOtherIsLeft() {
    var outcome =
        signed()
            .evaluated(H1, SELF, "2024-07-01", "7. Kính đề nghị = DONE")
            .answered(null, "Kính đề nghị", "NOTHING")
            .asOf("2024-08-31");
    assertThat(outcome.findings())
        .containsExactlyInAnyOrder(FindingKind.SET_ASIDE_BY_REVIEW, FindingKind.NO_PUBLISHABLE_ROW);
  }

  @Test
  void wordsThatAreRegisteredLaterOutweighADecisionThatTheyAreNone() {
    var file = signed().evaluated(H1, SELF, "2024-07-01", "7. Trồng rừng = DONE");
    var outcome =
        file.supplement("2024-06-01", "2024-07-10", "1. Trồng rừng")
            .answered(null, "Trồng rừng", "NOTHING")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF")).contains("Trồng rừng=DONE");
  }

  @Test
  void aDecisionOutweighsAResemblanceAtTheSamePlace() {
    var file =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây dựng 5 km đường liên xã")
            .evaluated(H1, SELF, "2024-07-01", "1. Xây dựng 7 km đường liên xã = DONE");
    assertThat(file.asOf("2024-08-31").states(H1, "SELF"))
        .containsExactly("Xây dựng 5 km đường liên xã=DONE");
    assertThat(
            file.answered(null, "Xây dựng 7 km đường liên xã", "NEW")
                .asOf("2024-08-31")
                .states(H1, "SELF"))
        .contains("Xây dựng 5 km đường liên xã=UNKNOWN");
  }
}
