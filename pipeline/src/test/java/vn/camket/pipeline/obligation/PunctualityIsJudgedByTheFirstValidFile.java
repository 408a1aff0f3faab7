package vn.camket.pipeline.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.scheme.SigningRule;
import vn.camket.schemas.vocabulary.SourceKind;

/** Who is in time, who is late, and when it became known (meanings §2, §3). */
class PunctualityIsJudgedByTheFirstValidFile {
  private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);
  private final Ledger ledger = new Ledger().unit("d", LocalDate.of(2018, 1, 1), null);

  /** Report, state, days late, files. */
  private List<String> told(LocalDate asOf) {
    return ledger.standings("d", asOf).stream()
        .map(
            s ->
                s.expected().report().key()
                    + " "
                    + s.state()
                    + " "
                    + s.daysLate()
                    + " "
                    + s.versions()
                    + (s.due() ? " due" : ""))
        .toList();
  }

  @Test
  void aMinuteDecidesByTheOperator() {
    ledger.file("d", "SIGNED", "2021-03-31T23:59", true).file("d", "H1", "2021-07-09T23:59", true);
    assertThat(told(YEAR_END))
        .containsExactly("REGISTRATION ON_TIME null 1 due", "H1-SELF ON_TIME null 1 due");
  }

  @Test
  void midnightIsTooLate() {
    ledger.file("d", "SIGNED", "2021-04-01T00:00", true).file("d", "H1", "2021-07-10T00:00", true);
    assertThat(told(YEAR_END)).containsExactly("REGISTRATION LATE 1 1 due", "H1-SELF LATE 1 1 due");
  }

  @Test
  void aResendNeverMakesItLate() {
    ledger.file("d", "H1", "2021-07-05T08:00", true).file("d", "H1", "2021-08-20T08:00", true);
    assertThat(told(YEAR_END)).contains("H1-SELF ON_TIME null 2 due");
    assertThat(ledger.standings("d", YEAR_END).get(1).submissionId()).isEqualTo("s1");
  }

  @Test
  void anInvalidFirstFileIsReceivedButNotValid() {
    ledger.file("d", "H1", "2021-07-05T08:00", false).file("d", "H1", "2021-07-13T08:00", true);
    assertThat(told(YEAR_END)).contains("H1-SELF LATE 4 2 due");
    Standing half = ledger.standings("d", YEAR_END).get(1);
    assertThat(half.firstReceived()).isEqualTo("2021-07-05T08:00:00");
    assertThat(half.firstValid()).isEqualTo("2021-07-13T08:00:00");
    assertThat(told(LocalDate.of(2021, 7, 12))).contains("H1-SELF MISSING null 1 due");
  }

  @Test
  void aReportFallsDueAndMayThenBeMissing() {
    assertThat(told(LocalDate.of(2021, 1, 14))).isEmpty();
    assertThat(told(LocalDate.of(2021, 3, 31)))
        .containsExactly("REGISTRATION NOT_DUE null 0", "H1-SELF NOT_DUE null 0");
    assertThat(told(LocalDate.of(2021, 4, 1)))
        .containsExactly("REGISTRATION MISSING null 0 due", "H1-SELF NOT_DUE null 0");
    assertThat(told(LocalDate.of(2021, 7, 10))).contains("H1-SELF MISSING null 0 due");
  }

  @Test
  void whatIsInTimeIsNotYetDue() {
    ledger.file("d", "SIGNED", "2021-03-01T08:00", true);
    assertThat(told(LocalDate.of(2021, 3, 2))).contains("REGISTRATION ON_TIME null 1");
    assertThat(told(LocalDate.of(2021, 4, 1))).contains("REGISTRATION ON_TIME null 1 due");
  }

  @Test
  void aFileRecordedLateIsKnownLateAndInTimeAllTheSame() {
    ledger.file(
        "d",
        "H1",
        LocalDateTime.parse("2021-07-08T08:00"),
        LocalDateTime.parse("2021-09-01T08:00"),
        true,
        true,
        SourceKind.OWN);
    assertThat(told(LocalDate.of(2021, 8, 31))).contains("H1-SELF MISSING null 0 due");
    assertThat(told(LocalDate.of(2021, 9, 1))).contains("H1-SELF ON_TIME null 1 due");
  }

  @Test
  void aRunAsOfADayEqualsWhatWasKnownThatDay() {
    ledger
        .file("d", "SIGNED", "2021-04-03T08:00", false)
        .file("d", "SIGNED", "2021-04-07T08:00", true)
        .file("d", "H1", "2021-07-05T08:00", true);
    for (LocalDate day = LocalDate.of(2021, 1, 1); day.isBefore(YEAR_END); day = day.plusDays(1)) {
      LocalDateTime end = day.plusDays(1).atStartOfDay();
      assertThat(
              ledger.versions("d", YEAR_END).stream()
                  .filter(v -> v.from().isBefore(end))
                  .filter(v -> v.to() == null || !v.to().isBefore(end))
                  .map(v -> v.value()))
          .as(day.toString())
          .containsExactlyInAnyOrderElementsOf(ledger.standings("d", day));
    }
  }

  @Test
  void aFileOfAnUnknownTimeIsNeitherInTimeNorLate() {
    LocalDateTime landed = LocalDateTime.parse("2021-12-01T00:00");
    ledger.file("d", "H1", landed, landed, true, false, SourceKind.OWN);
    assertThat(told(YEAR_END)).contains("H1-SELF UNKNOWN_TIME null 1 due");
    ledger.file("d", "H1", "2021-07-20T08:00", true);
    assertThat(told(YEAR_END))
        .as("the other may have been first")
        .contains("H1-SELF UNKNOWN_TIME null 2 due");
    ledger.file("d", "H1", "2021-07-02T08:00", true);
    assertThat(told(YEAR_END)).contains("H1-SELF ON_TIME null 3 due");
  }

  @Test
  void whatLandedBeforeTheDeadlineWasReceivedBeforeIt() {
    LocalDateTime landed = LocalDateTime.parse("2021-07-09T23:59");
    ledger.file("d", "H1", landed, landed, true, false, SourceKind.OWN);
    assertThat(told(YEAR_END)).contains("H1-SELF ON_TIME null 1 due");
  }

  @Test
  void onlyWhatSignsInTheSchemeIsARegistration() {
    ledger.file("d", "PROPOSED", "2021-03-01T08:00", true);
    assertThat(told(YEAR_END)).contains("REGISTRATION MISSING null 0 due");
    ledger.signedBy(SigningRule.DATE);
    assertThat(told(YEAR_END)).contains("REGISTRATION ON_TIME null 1 due");
    ledger.file("d", "SIGNED", "2021-03-02T08:00", true).signedBy(SigningRule.DECISION_LIST);
    assertThat(told(YEAR_END)).contains("REGISTRATION MISSING null 0 due");
    LocalDateTime april = LocalDateTime.parse("2021-04-02T08:00");
    ledger.file("d", "SIGNED", april, april, true, true, SourceKind.COMPILED);
    assertThat(told(YEAR_END)).contains("REGISTRATION LATE 2 1 due");
  }
}
