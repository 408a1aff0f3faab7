package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;
import static vn.camket.schemas.vocabulary.Stage.APPRAISED;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/** Meanings §6, §7: state and timeliness at a cut-off. */
class StatusAndTimeliness {
  @ParameterizedTest
  @CsvSource({
    // item, evaluation at year-end, state, timeliness
    "Việc @2024-06-30, DONE !2024-06-30, DONE, ON_TIME",
    "Việc @2024-06-30, DONE !2024-07-01, DONE, LATE",
    "Việc @2024-06-30, DONE LATE, DONE, LATE",
    "Việc @2024-06-30, DONE ON_TIME !2024-07-01, DONE, LATE",
    "Việc @2024-06-30, DONE, DONE, TIMELINESS_UNKNOWN",
    "Việc @2025-06-30, DONE !2024-11-01, DONE, ON_TIME",
    "Việc, DONE, DONE, UNDATED",
    "Việc, DONE LATE, DONE, LATE",
    "Việc @2024-06-30, BASIC, BASIC, OVERDUE",
    "Việc @2024-12-31, IN_PROGRESS, IN_PROGRESS, OVERDUE",
    "Việc @2025-01-01, IN_PROGRESS, IN_PROGRESS, NOT_DUE",
    "Việc @2024-06-30, BY_DUE_DATE, NOT_DONE, OVERDUE",
    "Việc @2025-06-30, BY_DUE_DATE, IN_PROGRESS, NOT_DUE",
    "Việc, BY_DUE_DATE, NOT_DONE, UNDATED",
    "Việc, IN_PROGRESS OVERDUE, IN_PROGRESS, OVERDUE",
    "Việc, DONE_EXCEEDED, DONE_EXCEEDED, UNDATED",
  })
  void atYearEnd(String item, String said, String state, String timeliness) {
    String text = item.split(" @", -1)[0];
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. " + item)
            .evaluated(YEAR, SELF, "2025-01-05", "1. " + text + " = " + said)
            .asOf("2025-03-31");
    assertThat(outcome.states(YEAR, "SELF")).containsExactly(text + "=" + state);
    assertThat(outcome.timeliness(YEAR, "SELF")).containsExactly(text + "=" + timeliness);
  }

  @Test
  void notDoneWithoutADeadlineIsInProgressAtMidYear() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Việc")
            .evaluated(H1, SELF, "2024-07-05", "1. Việc = BY_DUE_DATE")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF")).containsExactly("Việc=IN_PROGRESS");
  }

  @Test
  void aPhraseAgainstTheDatesIsAFinding() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Việc @2024-06-30")
            .evaluated(YEAR, SELF, "2025-01-05", "1. Việc = DONE ON_TIME !2024-08-01")
            .asOf("2025-03-31");
    assertThat(outcome.findings()).containsExactly(FindingKind.TIMELINESS_CONFLICT);
  }

  @Test
  void aStageIsUnknownFromTheDayItFallsDueAndAbsentBefore() {
    var file = CaseFile.of2024().signed("2024-02-01", "1. Việc");
    assertThat(file.asOf("2024-06-29").states(H1, "EFFECTIVE")).isEmpty();
    assertThat(file.asOf("2024-06-30").states(H1, "EFFECTIVE")).containsExactly("Việc=UNKNOWN");
    assertThat(file.asOf("2024-07-09").states(H1, "SELF")).isEmpty();
    assertThat(file.asOf("2024-07-10").states(H1, "SELF")).containsExactly("Việc=UNKNOWN");
  }

  @Test
  void theEffectiveStageIsTheHighestPresentPerItem() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Việc A", "2. Việc B")
            .evaluated(H1, SELF, "2024-07-05", "1. Việc A = DONE", "2. Việc B = DONE")
            .evaluatedList(H1, APPRAISED, "2024-07-20", "1. Việc A = IN_PROGRESS")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "EFFECTIVE"))
        .containsExactly("Việc A=IN_PROGRESS", "Việc B=DONE");
    assertThat(outcome.effectiveStages(H1)).isEqualTo(List.of(APPRAISED, SELF));
  }

  @Test
  void anEndedUnitsItemsLeaveNOfPeriodsThatCloseLater() {
    var outcome =
        CaseFile.of2024().unitEnds("2024-09-01").signed("2024-02-01", "1. Việc").asOf("2025-03-31");
    assertThat(outcome.inN(H1)).containsExactly("Việc");
    assertThat(outcome.inN(YEAR)).isEmpty();
    assertThat(outcome.apart(YEAR, Membership.ORPHANED_BY_REFORM)).containsExactly("Việc");
  }

  @Test
  void asOfAPastDayEqualsWhatWasKnownThen() {
    var file =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Việc A", "2. Việc B")
            .evaluated(H1, SELF, "2024-07-05", "1. Việc A = IN_PROGRESS", "2. Việc B = DONE")
            .evaluated(H1, SELF, "2024-07-20", "1. Việc A = DONE", "2. Việc B = DONE");
    var then = file.asOf("2024-07-15");
    var later = file.asOf("2025-03-31");
    assertThat(then.states(H1, "SELF")).containsExactly("Việc A=IN_PROGRESS", "Việc B=DONE");
    assertThat(knownAt(later, "2024-07-15T23:59", H1, SELF))
        .containsExactlyInAnyOrder("Việc A=IN_PROGRESS", "Việc B=DONE");
  }

  private static List<String> knownAt(
      CaseFile.Outcome outcome, String at, PeriodKind period, Stage stage) {
    var moment = java.time.LocalDateTime.parse(at);
    return outcome.result().snapshots().stream()
        .filter(v -> !v.from().isAfter(moment) && (v.to() == null || v.to().isAfter(moment)))
        .map(Versions.Version::value)
        .filter(s -> s.snapshot().period().kind() == period)
        .filter(s -> s.snapshot().stage().equals(stage.name()))
        .map(s -> s.commitment().value().row().text() + "=" + s.snapshot().state())
        .toList();
  }
}
