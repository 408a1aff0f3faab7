package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §4: by code, by unique text, by place and similar text; never otherwise. */
class RowsFindTheirItem {
  @Test
  void aRenumberedResendKeepsItsItems() {
    var first = CaseFile.of2024().signed("2024-02-01", "1. Xây cầu", "2. Làm đường");
    var ids = first.asOf("2024-12-31").itemIds();
    var outcome = first.signed("2024-03-01", "1. Làm đường", "2. Xây cầu").asOf("2024-12-31");
    assertThat(outcome.itemIds()).containsExactlyElementsOf(ids);
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aCodeFindsAnItemWhoseWordsChanged() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. [K1] Xây cầu")
            .signed("2024-03-01", "4. [K1] Hoàn thành công trình vượt sông")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Hoàn thành công trình vượt sông");
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void exactWordsOutweighACodeThatPointsElsewhere() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. [K1] Xây cầu", "2. [K2] Làm đường")
            .evaluated(H1, SELF, "2024-07-01", "1. [K1] Làm đường = DONE")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF")).containsExactly("Làm đường=DONE", "Xây cầu=UNKNOWN");
    assertThat(outcome.findings()).contains(FindingKind.CODE_TEXT_CONFLICT);
  }

  @Test
  void placeAndSimilarWordsMatchWithAFinding() {
    var outcome =
        CaseFile.of2024()
            .proposed("2024-01-05", "1. Xây dựng 5 km đường liên xã", "2. Mở lớp")
            .signed("2024-02-01", "1. Xây dựng 7 km đường liên xã", "2. Mở lớp")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Mở lớp", "Xây dựng 7 km đường liên xã");
    assertThat(outcome.findings()).containsExactly(FindingKind.MATCHED_BY_SIMILARITY);
    assertThat(outcome.commitments()).hasSize(2);
  }

  @Test
  void otherWordsAtTheSamePlaceAreAnotherItem() {
    var outcome =
        CaseFile.of2024()
            .proposed("2024-01-05", "1. Xây dựng cầu qua sông Hiếu")
            .signed("2024-02-01", "1. Sắp xếp tổ chức bộ máy cơ quan huyện")
            .asOf("2024-12-31");
    assertThat(outcome.commitments())
        .containsExactly(
            "Xây dựng cầu qua sông Hiếu=PROPOSED", "Sắp xếp tổ chức bộ máy cơ quan huyện=SIGNED");
  }

  @Test
  void anEvaluationRowWithoutAnItemIsQuarantined() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây cầu")
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE", "2. Việc lạ hoàn toàn = DONE")
            .asOf("2024-08-31");
    assertThat(outcome.rows(2)).isEqualTo("PQ");
    assertThat(outcome.findings()).containsExactly(FindingKind.UNMATCHED_ITEM);
    assertThat(outcome.inN(H1)).containsExactly("Xây cầu");
  }

  @Test
  void aYearWithoutRegistrationIsCountedApart() {
    var outcome =
        CaseFile.of2024().evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE").asOf("2024-08-31");
    assertThat(outcome.inN(H1)).isEmpty();
    assertThat(outcome.apart(H1, Membership.EVALUATION_ONLY)).containsExactly("Xây cầu");
  }

  @Test
  void aProposalNeverSignedIsNotInNAndItsEvaluationIsCountedApart() {
    var outcome =
        CaseFile.of2024()
            .proposed("2024-01-05", "1. Xây cầu", "2. Mở lớp")
            .signed("2024-02-01", "1. Xây cầu")
            .evaluated(YEAR, SELF, "2025-01-05", "1. Xây cầu = DONE", "2. Mở lớp = DONE")
            .asOf("2025-01-31");
    assertThat(outcome.inN(YEAR)).containsExactly("Xây cầu");
    assertThat(outcome.apart(YEAR, Membership.EVALUATION_ONLY)).containsExactly("Mở lớp");
    assertThat(outcome.findings()).contains(FindingKind.NOT_SIGNED);
  }

  @Test
  void twoRowsWithTheSameWordsAreNotTwoItems() {
    var outcome =
        CaseFile.of2024().signed("2024-02-01", "1. Xây cầu", "2. Xây cầu").asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Xây cầu");
    assertThat(outcome.rows(1)).isEqualTo("PQ");
    assertThat(outcome.findings()).containsExactly(FindingKind.DUPLICATE_ROW);
  }

  @Test
  void accentsTellItemsApart() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Thôn Văn Lang", "2. Thôn Văn Lăng")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).hasSize(2);
  }

  @Test
  void anItemNotDoneTheYearBeforeIsCarriedOver() {
    var result =
        CaseFile.of2024()
            .before("1. Xây cầu", false)
            .before("2. Mở lớp", true)
            .before("3. [K9] Làm đường", true)
            .signed("2024-02-01", "1. Xây cầu", "2. Mở lớp", "3. Đường mới <K9")
            .asOf("2024-12-31")
            .result();
    assertThat(result.carried().from().values())
        .extracting(Item::id)
        .containsExactlyInAnyOrder("before-0", "before-2");
  }
}
