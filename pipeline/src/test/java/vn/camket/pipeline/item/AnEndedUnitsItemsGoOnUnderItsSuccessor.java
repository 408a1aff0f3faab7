package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §5: with a WHOLE successor in force the items stay in N, under their own unit. */
class AnEndedUnitsItemsGoOnUnderItsSuccessor {
  private static ReformFile aGoesToV() {
    return ReformFile.of2024()
        .begins("v", "2024-09-01")
        .whole("a", "v", "2024-09-01")
        .of("a")
        .signed("2024-02-01", "1. [K1] Xây cầu", "2. [K2] Làm đường");
  }

  @Test
  void theyStayInNUnderTheUnitThatSignedThem() {
    var outcome = aGoesToV().asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("a: Làm đường", "a: Xây cầu");
    assertThat(outcome.inN(YEAR)).containsExactly("a: Làm đường", "a: Xây cầu");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=UNKNOWN");
  }

  @Test
  void theSuccessorsRowsFindThemByCodeAndByText() {
    var outcome =
        aGoesToV()
            .of("v")
            .evaluated(YEAR, "2025-01-05", "7. [K1] Cầu đã xây = DONE", "8. Làm đường = BASIC")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=BASIC", "a: Xây cầu=DONE");
    assertThat(outcome.rows(2)).isEqualTo("PP");
    assertThat(outcome.findings(2)).isEmpty();
  }

  @Test
  void placeAndSimilarWordsMatchWithinOnePredecessor() {
    var outcome =
        ReformFile.of2024()
            .whole("a", "v", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây dựng 5 km đường liên xã")
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Xây dựng 7 km đường liên xã = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF")).containsExactly("a: Xây dựng 5 km đường liên xã=DONE");
    assertThat(outcome.findings(2)).containsExactly(FindingKind.MATCHED_BY_SIMILARITY);
  }

  @Test
  void theSuccessorsOwnItemsComeFirst() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. Mở lớp")
            .evaluated(YEAR, "2025-01-05", "1. Mở lớp = DONE", "2. Xây cầu = DONE", "3. Lạ = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=DONE", "v: Mở lớp=DONE");
    assertThat(outcome.rows(3)).isEqualTo("PPQ");
    assertThat(outcome.findings(3)).containsExactly(FindingKind.UNMATCHED_ITEM);
  }

  @Test
  void exactWordsOutweighTheSuccessorsOwnCode() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. [K9] Mở lớp")
            .evaluated(YEAR, "2025-01-05", "1. [K9] Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF")).contains("a: Xây cầu=DONE", "v: Mở lớp=UNKNOWN");
    assertThat(outcome.findings(3)).containsExactly(FindingKind.CODE_TEXT_CONFLICT);
  }

  @Test
  void codesOfTwoUnitsMayBeEqualWithoutAConflict() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. [K3] Mở lớp", "2. [K4] Trồng rừng")
            .evaluated(YEAR, "2025-01-05", "1. [K1] Xây cầu = DONE", "2. [K3] Mở lớp = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF")).contains("a: Xây cầu=DONE", "v: Mở lớp=DONE");
    assertThat(outcome.findings(3)).isEmpty();
  }

  @Test
  void anEvaluationInTheOldNameStillCounts() {
    var outcome =
        aGoesToV().evaluated(YEAR, "2025-01-05", "1. [K1] Xây cầu = DONE").asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=DONE");
    assertThat(outcome.rows(2)).isEqualTo("P");
  }

  @Test
  void aConsolidatedListThatNamesTheSuccessorCountsToo() {
    var outcome =
        aGoesToV().of("v").decided(YEAR, "2025-02-05", "1. Xây cầu = DONE").asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "DECIDED"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=DONE");
  }

  @Test
  void aPeriodThatClosedBeforeTheReformIsNotTheSuccessorsToReport() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. Mở lớp")
            .evaluated(H1, "2024-10-02", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(H1, "SELF")).contains("a: Xây cầu=UNKNOWN");
    assertThat(outcome.findings(3)).contains(FindingKind.UNMATCHED_ITEM);
  }

  @Test
  void aDocumentOfTheSuccessorDropsAnItem() {
    var outcome =
        aGoesToV()
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = CHANGED doc:12-TB/TU")
            .asOf("2025-03-31");
    assertThat(outcome.inN(YEAR)).containsExactly("a: Làm đường");
    assertThat(outcome.apart(YEAR, Membership.DROPPED_WITH_DOCUMENT)).containsExactly("a: Xây cầu");
  }

  @Test
  void findingsOnAnInheritedItemStandAtTheSuccessorsRow() {
    var outcome =
        ReformFile.of2024()
            .whole("a", "v", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu @2024-10-31")
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE ON_TIME !2024-12-01")
            .asOf("2025-03-31");
    assertThat(outcome.findings(2)).containsExactly(FindingKind.TIMELINESS_CONFLICT);
  }
}
