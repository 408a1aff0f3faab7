package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §5: without a WHOLE successor items leave N; a PARTIAL edge carries nothing. */
class WithoutASuccessorItemsAreOrphaned {
  @Test
  void theyLeaveNOfLaterPeriods() {
    var outcome =
        ReformFile.of2024()
            .ends("a", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("a: Xây cầu");
    assertThat(outcome.apart(YEAR, Membership.ORPHANED_BY_REFORM)).containsExactly("a: Xây cầu");
  }

  @Test
  void anotherUnitsRowsDoNotFindThem() {
    var outcome =
        ReformFile.of2024()
            .ends("a", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .of("v")
            .signed("2024-02-01", "1. Mở lớp")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.findings(3)).contains(FindingKind.UNMATCHED_ITEM);
    assertThat(outcome.rows(3)).isEqualTo("Q");
  }

  @Test
  void aYearThatBeginsAfterTheEndDoesNotGoOn() {
    var outcome =
        ReformFile.of2024()
            .whole("a", "v", "2023-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .asOf("2025-03-31");
    assertThat(outcome.inN(YEAR)).isEmpty();
    assertThat(outcome.apart(YEAR, Membership.ORPHANED_BY_REFORM)).containsExactly("a: Xây cầu");
  }
}
