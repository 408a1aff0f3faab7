package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §3, §4: each source supersedes only itself; an item counts once. */
class SourcesStandBesideEachOther {
  @Test
  void anItemInTheListAndInTheUnitsFileCountsOnceWithTheUnitsValue() {
    var outcome =
        CaseFile.of2024()
            .signedList("2024-03-01", "1. Xây cầu @2024-05-31", "2. Làm đường")
            .signed("2024-02-01", "1. Xây cầu @2024-09-30")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Làm đường", "Xây cầu");
    assertThat(outcome.timeliness(H1, "EFFECTIVE")).contains("Xây cầu=NOT_DUE");
    assertThat(outcome.findings()).containsExactly(FindingKind.SOURCES_DISAGREE);
    assertThat(outcome.rows(1)).isEqualTo("SP");
    assertThat(outcome.rows(2)).isEqualTo("P");
  }

  @Test
  void anItemIsLiveWhileAnySourceCarriesIt() {
    var outcome =
        CaseFile.of2024()
            .signedList("2024-02-01", "1. Xây cầu", "2. Làm đường")
            .signed("2024-02-02", "1. Xây cầu", "2. Làm đường")
            .signed("2024-05-01", "1. Xây cầu")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Làm đường", "Xây cầu");
  }

  @Test
  void whereTheOwnDeadlineIsUnreadableTheListsOneCounts() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-02", "1. Xây cầu @??")
            .signedList("2024-02-01", "1. Xây cầu @2024-05-31")
            .asOf("2024-12-31");
    assertThat(outcome.timeliness(H1, "EFFECTIVE")).containsExactly("Xây cầu=OVERDUE");
  }

  @Test
  void whereTheOwnEvaluationIsUnreadableTheListsOneCounts() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-02", "1. Xây cầu")
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = ??")
            .evaluatedList(H1, SELF, "2024-07-02", "1. Xây cầu = DONE")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF")).containsExactly("Xây cầu=DONE");
  }

  @Test
  void aDecisionListSignsWhereTheSchemeSaysSo() {
    var outcome =
        CaseFile.of2024()
            .signedBy(new Signing(Signing.By.DECISION_LIST, null))
            .signed("2024-02-01", "1. Xây cầu", "2. Làm đường")
            .signedList("2024-03-01", "1. Xây cầu")
            .asOf("2024-12-31");
    assertThat(outcome.commitments()).containsExactly("Xây cầu=SIGNED", "Làm đường=PROPOSED");
  }

  @Test
  void aDateSignsWhereTheSchemeSaysSo() {
    var file =
        CaseFile.of2024()
            .signedBy(new Signing(Signing.By.DATE, LocalDate.of(2024, 3, 31)))
            .proposed("2024-02-01", "1. Xây cầu");
    assertThat(file.asOf("2024-03-30").commitments()).containsExactly("Xây cầu=PROPOSED");
    assertThat(file.asOf("2024-03-31").commitments()).containsExactly("Xây cầu=SIGNED");
  }
}
