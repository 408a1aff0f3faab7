package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §3, §5: re-addressed rows take part in the predecessor's submission chains. */
class ASuccessorResends {
  private static ReformFile aGoesToV() {
    return ReformFile.of2024()
        .begins("v", "2024-09-01")
        .whole("a", "v", "2024-09-01")
        .of("a")
        .signed("2024-02-01", "1. Xây cầu", "2. Làm đường");
  }

  @Test
  void aResendWithoutTheRowLeavesTheItemUnknown() {
    var outcome =
        aGoesToV()
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE", "2. Làm đường = DONE")
            .evaluated(YEAR, "2025-01-08", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.inN(YEAR)).hasSize(2);
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=DONE");
    assertThat(outcome.rows(2)).isEqualTo("SS");
    assertThat(outcome.rows(3)).isEqualTo("P");
  }

  @Test
  void aResendThatSpeaksOfItsOwnItemsOnlyTakesBackTheOthers() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. Mở lớp")
            .evaluated(YEAR, "2025-01-05", "1. Mở lớp = DONE", "2. Xây cầu = DONE")
            .evaluated(YEAR, "2025-01-08", "1. Mở lớp = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF")).contains("a: Xây cầu=UNKNOWN", "v: Mở lớp=DONE");
  }

  @Test
  void aThenBThenAAgainMeansA() {
    var outcome =
        aGoesToV()
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE")
            .evaluated(YEAR, "2025-01-06", "1. Làm đường = DONE")
            .evaluated(YEAR, "2025-01-07", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=UNKNOWN", "a: Xây cầu=DONE");
    assertThat(outcome.rows(2) + outcome.rows(3) + outcome.rows(4)).isEqualTo("SSP");
  }

  @Test
  void ofTwoNamesTheLaterFileCountsForTheItemsItSpeaksOf() {
    var outcome =
        aGoesToV()
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = IN_PROGRESS", "2. Làm đường = DONE")
            .of("v")
            .evaluated(YEAR, "2025-01-08", "1. Xây cầu = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF"))
        .containsExactly("a: Làm đường=DONE", "a: Xây cầu=DONE");
    assertThat(outcome.rows(2)).isEqualTo("SP");
  }

  @Test
  void everyRowIsCountedOnce() {
    var outcome =
        aGoesToV()
            .of("v")
            .signed("2024-10-01", "1. Mở lớp")
            .evaluated(YEAR, "2025-01-05", "1. Mở lớp = DONE", "2. Xây cầu = DONE", "3. Lạ = DONE")
            .asOf("2025-03-31");
    assertThat(outcome.submissions())
        .extracting(s -> s.header().arrivalNo() + ": " + s.rows().size())
        .containsExactlyInAnyOrder("1: 2", "2: 1", "3: 3");
    assertThat(outcome.rows(3)).isEqualTo("PPQ");
  }

  @Test
  void twoRowsOfOneInheritedItemAreADuplicate() {
    var outcome =
        aGoesToV()
            .of("v")
            .evaluated(YEAR, "2025-01-05", "1. Xây cầu = DONE", "2. Xây cầu = NOT_DONE")
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF")).contains("a: Xây cầu=UNKNOWN");
    assertThat(outcome.findings(2)).containsExactly(FindingKind.DUPLICATE_ROW);
    assertThat(outcome.rows(2)).isEqualTo("SQ");
  }
}
