package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** Meanings §3: a supplement adds; a row that finds its item corrects it. */
class ASupplementAdds {
  @Test
  void itemsOfTheFullFileStay() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây cầu")
            .supplement("2024-04-01", "2024-04-02", "1. Mở lớp")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Mở lớp", "Xây cầu");
  }

  @Test
  void anItemSignedAfterTheCutOffEntersTheYearOnly() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây cầu")
            .supplement("2024-08-15", "2024-08-20", "1. Mở lớp")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Xây cầu");
    assertThat(outcome.apart(H1, Membership.SIGNED_AFTER_CUTOFF)).containsExactly("Mở lớp");
    assertThat(outcome.inN(YEAR)).containsExactly("Mở lớp", "Xây cầu");
  }

  @Test
  void aRowThatFindsItsItemCorrectsIt() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. [K1] Xây cầu @2024-05-31")
            .supplement("2024-04-01", "2024-04-02", "1. [K1] Xây cầu @2024-09-30")
            .asOf("2024-12-31");
    assertThat(outcome.timeliness(H1, "EFFECTIVE")).containsExactly("Xây cầu=NOT_DUE");
    assertThat(outcome.rows(1)).isEqualTo("S");
    assertThat(outcome.rows(2)).isEqualTo("P");
  }

  @Test
  void aLaterFullFileReplacesTheFullFileAndTheSupplementStays() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây cầu", "2. Làm đường")
            .supplement("2024-03-01", "2024-03-02", "1. Mở lớp")
            .signed("2024-04-01", "1. Xây cầu")
            .asOf("2024-12-31");
    assertThat(outcome.inN(H1)).containsExactly("Mở lớp", "Xây cầu");
    assertThat(outcome.findings()).contains(FindingKind.SUPPLEMENT_KEPT);
  }

  @Test
  void inAnEvaluationItAddsToo() {
    var outcome =
        CaseFile.of2024()
            .signed("2024-02-01", "1. Xây cầu", "2. Làm đường")
            .evaluated(H1, SELF, "2024-07-01", "1. Xây cầu = DONE")
            .evaluationSupplement(H1, SELF, "2024-07-05", "2. Làm đường = IN_PROGRESS")
            .asOf("2024-08-31");
    assertThat(outcome.states(H1, "SELF")).containsExactly("Làm đường=IN_PROGRESS", "Xây cầu=DONE");
    assertThat(outcome.rows(2) + outcome.rows(3)).isEqualTo("PP");
  }
}
