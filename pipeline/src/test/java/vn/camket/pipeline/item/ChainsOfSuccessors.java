package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;

/** Meanings §5: chains of WHOLE edges lead to the unit in force on the cut-off. */
class ChainsOfSuccessors {
  private static ReformFile aThenBThenC() {
    return ReformFile.of2024()
        .begins("b", "2024-03-01")
        .begins("c", "2024-09-01")
        .whole("a", "b", "2024-03-01")
        .whole("b", "c", "2024-09-01")
        .of("a")
        .signed("2024-02-01", "1. Xây cầu");
  }

  @Test
  void eachReportsWhatItAnswersFor() {
    var outcome =
        aThenBThenC()
            .of("b")
            .evaluated(H1, "2024-07-01", "1. Xây cầu = IN_PROGRESS")
            .of("c")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(H1, "SELF")).containsExactly("a: Xây cầu=IN_PROGRESS");
    assertThat(outcome.states(YEAR, "SELF")).containsExactly("a: Xây cầu=DONE");
    assertThat(outcome.inN(YEAR)).containsExactly("a: Xây cầu");
  }

  @Test
  void theFarOneSignsAnewWhatTheNearOneHadSignedAnew() {
    var outcome =
        aThenBThenC()
            .of("b")
            .signed("2024-04-01", "1. Xây cầu")
            .of("c")
            .signed("2024-10-01", "1. Xây cầu")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("b: Xây cầu");
    assertThat(outcome.inN(YEAR)).containsExactly("c: Xây cầu");
    assertThat(outcome.carried())
        .containsExactly("b: Xây cầu <- a: Xây cầu", "c: Xây cầu <- b: Xây cầu");
    assertThat(outcome.states(YEAR, "SELF")).contains("c: Xây cầu=DONE");
  }

  @Test
  void theFarOnesRowFindsWhatTheNearOneSignedAnew() {
    var outcome =
        aThenBThenC()
            .of("b")
            .signed("2024-04-01", "1. Xây cầu")
            .of("c")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Xây cầu=UNKNOWN", "b: Xây cầu=DONE");
    assertThat(outcome.inN(YEAR)).containsExactly("b: Xây cầu");
  }

  @Test
  void aChainThatEndsWithoutSuccessorOrphans() {
    var outcome =
        ReformFile.of2024()
            .begins("b", "2024-03-01")
            .whole("a", "b", "2024-03-01")
            .ends("b", "2024-09-01")
            .of("a")
            .signed("2024-02-01", "1. Xây cầu")
            .asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("a: Xây cầu");
    assertThat(outcome.apart(YEAR, Membership.ORPHANED_BY_REFORM)).containsExactly("a: Xây cầu");
  }
}
