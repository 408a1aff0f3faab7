package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Registry rows have a time of record: an edge works from then on, and not before. */
class AnEdgeRecordedLateChangesNothingBefore {
  private static ReformFile learntInFebruary() {
    return ReformFile.of2024()
        .begins("v", "2024-09-01")
        .wholeRecorded("a", "v", "2024-09-01", "2025-02-03T10:00:00")
        .of("a")
        .signed("2024-02-01", "1. Xây cầu", "2. Làm đường")
        .of("v")
        .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE");
  }

  @Test
  void beforeItTheItemsAreOrphaned() {
    var outcome = learntInFebruary().asOf("2025-03-31");
    assertThat(outcome.membershipsKnownAt("2025-02-03T09:59:59", YEAR))
        .containsExactly("a: Làm đường=ORPHANED_BY_REFORM", "a: Xây cầu=ORPHANED_BY_REFORM");
    assertThat(outcome.statesKnownAt("2025-02-03T09:59:59", YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=UNKNOWN");
    assertThat(outcome.membershipsKnownAt("2025-02-03T10:00:00", YEAR))
        .containsExactly("a: Làm đường=IN_N", "a: Xây cầu=IN_N");
    assertThat(outcome.statesKnownAt("2025-02-03T10:00:00", YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=DONE");
  }

  @Test
  void asOfADayBeforeItTheSuccessorsRowsWait() {
    var outcome = learntInFebruary().asOf("2025-01-31");
    assertThat(outcome.apart(YEAR, Membership.ORPHANED_BY_REFORM)).hasSize(2);
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=UNKNOWN");
    assertThat(outcome.rows(2)).isEqualTo("Q");
    assertThat(outcome.findings(2)).containsExactly(FindingKind.UNMATCHED_ITEM);
  }

  @Test
  void asOfADayAfterItTheyArePublished() {
    var outcome = learntInFebruary().asOf("2025-02-03");
    assertThat(outcome.rows(2)).isEqualTo("P");
    assertThat(outcome.findings(2)).isEmpty();
  }

  @Test
  void whatTheSuccessorSignedAnewLeavesFromThenOn() {
    var outcome =
        ReformFile.of2024()
            .begins("v", "2024-09-01")
            .wholeRecorded("a", "v", "2024-09-01", "2025-02-03T10:00:00")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .of("v")
            .signed("2024-10-01", "1. Xây cầu")
            .asOf("2025-03-31");
    assertThat(outcome.membershipsKnownAt("2025-02-01T00:00:00", YEAR))
        .containsExactly("a: Xây cầu=ORPHANED_BY_REFORM", "v: Xây cầu=IN_N");
    assertThat(outcome.membershipsKnownAt("2025-03-01T00:00:00", YEAR))
        .containsExactly("a: Xây cầu=SIGNED_ANEW_BY_SUCCESSOR", "v: Xây cầu=IN_N");
  }

  @Test
  void thePeriodThatClosedBeforeTheReformKeepsItsHistory() {
    var late = learntInFebruary().asOf("2025-03-31");
    var never =
        ReformFile.of2024()
            .begins("v", "2024-09-01")
            .ends("a", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu", "2. Làm đường")
            .asOf("2025-03-31");
    assertThat(late.history(H1)).isEqualTo(never.history(H1)).isNotEmpty();
  }
}
