package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;
import static vn.camket.schemas.vocabulary.Stage.DECIDED;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §3: within its key the latest valid submission by receipt wins. */
class AResendReplacesFully {
  private static final String[] THREE = {"1. Xây cầu", "2. Làm đường", "3. Mở lớp"};

  @Test
  void aThenBThenAAgainMeansA() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE")
            .evaluated(H1, SELF, "2024-07-02", "1. Xây cầu = IN_PROGRESS")
            .evaluated(H1, SELF, "2024-07-03", "1. Xây cầu = DONE")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF"))
        .containsExactly("Làm đường=UNKNOWN", "Mở lớp=UNKNOWN", "Xây cầu=DONE");
    assertThat(outcome.rows(2)).isEqualTo("S");
    assertThat(outcome.rows(3)).isEqualTo("S");
    assertThat(outcome.rows(4)).isEqualTo("P");
  }

  @Test
  void receiptDecidesNotTheOrderOfLanding() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .evaluated(H1, SELF, "2024-07-05", "1. Xây cầu = DONE")
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = NOT_STARTED")
            .recorded("2024-07-20")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF")).contains("Xây cầu=DONE");
  }

  @Test
  void anInvalidSubmissionSupersedesNothing() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .signed("2024-03-01", "1. ??", "2. ??")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Làm đường", "Mở lớp", "Xây cầu");
    assertThat(outcome.rows(1)).isEqualTo("PPP");
    assertThat(outcome.rows(2)).isEqualTo("QQ");
    assertThat(outcome.findings()).contains(FindingKind.NO_PUBLISHABLE_ROW);
  }

  @Test
  void anItemMissingFromAResentEvaluationStaysUnknown() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE", "2. Làm đường = DONE")
            .evaluated(H1, SELF, "2024-07-04", "1. Xây cầu = DONE")
            .asOf("2024-08-31");
    assertThat(outcome.inN(H1)).hasSize(3);
    assertThat(outcome.states(H1, "SELF")).contains("Làm đường=UNKNOWN", "Xây cầu=DONE");
    assertThat(outcome.rows(2)).isEqualTo("SS");
  }

  @Test
  void aQuarantinedEvaluationRowIsUnknownAtItsStageAndThatStageIsEffective() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây cầu")
            .evaluated(YEAR, SELF, "2025-01-05", "1. Xây cầu = DONE")
            .evaluatedList(YEAR, DECIDED, "2025-02-05", "1. Xây cầu = ??")
            .evaluatedList(YEAR, DECIDED, "2025-02-06", "1. Xây cầu = ??", "2. Xây cầu lớn = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "DECIDED")).containsExactly("Xây cầu=UNKNOWN");
    assertThat(outcome.states(YEAR, "SELF")).containsExactly("Xây cầu=DONE");
  }

  @Test
  void beforeTheFirstCutOffAnItemLeftOutLeavesN() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .signed("2024-05-01", "1. Xây cầu", "2. Làm đường")
            .asOf("2025-01-31");
    assertThat(outcome.inN(H1)).containsExactly("Làm đường", "Xây cầu");
    assertThat(outcome.inN(YEAR)).containsExactly("Làm đường", "Xây cầu");
    assertThat(outcome.apart(YEAR, Membership.WITHDRAWN_BY_RESEND)).containsExactly("Mở lớp");
    assertThat(outcome.findings())
        .contains(FindingKind.WITHDRAWN_BY_RESEND, FindingKind.SHRUNK_RESEND);
  }

  @Test
  void afterTheFirstCutOffAnItemLeftOutStaysAsChanged() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .evaluated(H1, SELF, "2024-07-01", "3. Mở lớp = IN_PROGRESS")
            .signed("2024-08-01", "1. Xây cầu", "2. Làm đường")
            .asOf("2025-01-31");
    assertThat(outcome.inN(YEAR)).containsExactly("Làm đường", "Mở lớp", "Xây cầu");
    assertThat(outcome.states(YEAR, "EFFECTIVE")).contains("Mở lớp=CHANGED");
    assertThat(outcome.states(H1, "EFFECTIVE")).contains("Mở lớp=IN_PROGRESS");
    assertThat(outcome.findings()).contains(FindingKind.LEFT_OUT_OF_RESEND);
  }

  @Test
  void aDroppingDocumentTakesAnItemOutOfN() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .evaluated(YEAR, SELF, "2025-01-05", "3. Mở lớp = CHANGED doc:12-TB/TU")
            .asOf("2025-01-31");
    assertThat(outcome.inN(H1)).hasSize(3);
    assertThat(outcome.inN(YEAR)).containsExactly("Làm đường", "Xây cầu");
    assertThat(outcome.apart(YEAR, Membership.DROPPED_WITH_DOCUMENT)).containsExactly("Mở lớp");
  }

  @Test
  void changedWithoutADocumentStaysInN() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .evaluated(YEAR, SELF, "2025-01-05", "3. Mở lớp = CHANGED")
            .asOf("2025-01-31");
    assertThat(outcome.inN(YEAR)).hasSize(3);
    assertThat(outcome.states(YEAR, "SELF")).contains("Mở lớp=CHANGED");
  }

  @Test
  void aResendWithAToldRowInQuarantineKeepsTheItemAsLastSigned() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. [K1] Xây cầu", "2. [K2] Làm đường")
            .signed("2024-05-01", "1. [K1] Xây cầu mới", "2. [K2] ??")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Làm đường", "Xây cầu mới");
    assertThat(outcome.rows(1)).isEqualTo("SP");
    assertThat(outcome.rows(2)).isEqualTo("PQ");
  }

  @Test
  void aResendThatHidesAnItemWithdrawsNothing() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", THREE)
            .signed("2024-05-01", "1. Xây cầu", "2. ??")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Làm đường", "Mở lớp", "Xây cầu");
    assertThat(outcome.findings()).doesNotContain(FindingKind.WITHDRAWN_BY_RESEND);
  }

  @Test
  void aQuarantinedRowWithoutAnOlderVersionIsNotInN() {
    var outcome = CaseFile.of2024().signed("2024-02-01", "1. Xây cầu", "2. ??").asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Xây cầu");
    assertThat(outcome.rows(1)).isEqualTo("PQ");
  }
}
