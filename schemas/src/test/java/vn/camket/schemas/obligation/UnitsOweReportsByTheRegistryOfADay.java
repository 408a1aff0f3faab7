package vn.camket.schemas.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set is fixed on a day of the year; units leave, come back, join and end by their dates. */
class UnitsOweReportsByTheRegistryOfADay {
  private static final String RULE =
      """
      obligations:
        - scheme_id: CK
          from: 2020
          to: 2025
          fixed_on: 01-15
          reports:
            - form: REGISTRATION
              due: [{month_day: 03-31, operator: NO_LATER_THAN}]
            - form: EVALUATION
              period: H1
              stage: SELF
              due: [{month_day: 07-10, operator: BEFORE}]
            - form: EVALUATION
              period: YEAR
              stage: SELF
              due: [{month_day: 01-10, year: next, operator: NO_LATER_THAN}]
      """;

  private final SmallHome home;

  UnitsOweReportsByTheRegistryOfADay(@TempDir Path folder) {
    home = new SmallHome(folder).obligations(RULE);
  }

  @Test
  void nothingIsOwedBeforeTheSetIsFixed() {
    home.units("d,2018-01-01,,HUYEN_UY");
    assertThat(home.owed("d", 2021, "2021-01-14T23:59")).isEmpty();
    assertThat(home.owed("d", 2021, "2021-01-15T00:00"))
        .containsExactly(
            "REGISTRATION <= 2021-03-31", "H1-SELF < 2021-07-10", "YEAR-SELF <= 2022-01-10");
    assertThat(home.owed("d", 2019, "2026-01-01T00:00")).isEmpty();
    assertThat(home.owed("d", 2026, "2026-12-31T00:00")).isEmpty();
    assertThat(home.owed("p", 2021, "2026-12-31T00:00")).as("no signatory").isEmpty();
  }

  @Test
  void aUnitThatComesLaterIsNotInTheSet() {
    home.units("d,2021-01-16,,HUYEN_UY");
    assertThat(home.owed("d", 2021, "2022-02-01T00:00")).isEmpty();
    assertThat(home.owed("d", 2022, "2022-02-01T00:00")).hasSize(3);
  }

  @Test
  void aClosedUnitLeavesByItsDate() {
    home.units("d,2018-01-01,2021-07-10,HUYEN_UY");
    assertThat(home.owed("d", 2021, "2021-07-09T23:59")).hasSize(3);
    assertThat(home.owed("d", 2021, "2021-07-10T00:00"))
        .as("due on the day of the end")
        .containsExactly("REGISTRATION <= 2021-03-31");
    assertThat(home.owed("d", 2022, "2022-02-01T00:00")).isEmpty();
  }

  @Test
  void anEndRecordedLateIsKnownLate() {
    home.units("d,2018-01-01,2021-07-01,HUYEN_UY")
        .events("e1,CLOSE,d,,2021-07-01,,,,,,,NAMED_SOURCE,,2021-09-01T08:00:00\n");
    assertThat(home.owed("d", 2021, "2021-08-31T00:00")).hasSize(3);
    assertThat(home.owed("d", 2021, "2021-09-01T08:00")).hasSize(1);
  }

  @Test
  void aRenameRecordedLateIsNoEnd() {
    home.units("d,2018-01-01,2021-05-01,HUYEN_UY", "d,2021-05-01,,HUYEN_UY,2021-09-01T08:00:00");
    assertThat(home.owed("d", 2021, "2021-06-01T00:00")).hasSize(3);
    assertThat(home.owed("d", 2021, "2021-10-01T00:00")).hasSize(3);
  }

  @Test
  void aReopenedUnitComesBack() {
    home.units("d,2018-01-01,2021-06-01,HUYEN_UY", "d,2021-10-01,,HUYEN_UY");
    assertThat(home.owed("d", 2021, "2021-09-30T00:00"))
        .containsExactly("REGISTRATION <= 2021-03-31");
    assertThat(home.owed("d", 2021, "2021-10-01T00:00"))
        .containsExactly("REGISTRATION <= 2021-03-31", "YEAR-SELF <= 2022-01-10");
  }

  @Test
  void unitsJoinAndLeaveByDatedAmendments() {
    home.units("d,2018-01-01,,HUYEN_UY", "n,2021-05-01,,HUYEN_UY", "s,2018-01-01,,SO")
        .obligations(
            RULE
                + """
                    amendments:
                      - {on: 2021-07-01, units: {kinds: [HUYEN_UY], except: [d]}, action: JOINS, document: "12-CV/TU",
                         reports: [{form: REGISTRATION, due: [{month_day: 08-31, operator: NO_LATER_THAN}]}]}
                      - {on: 2021-07-10, units: {ids: [s]}, action: LEAVES, document: "13-CV/TU"}
                """);
    assertThat(home.owed("n", 2021, "2021-06-30T23:59")).isEmpty();
    assertThat(home.owed("n", 2021, "2021-07-01T00:00"))
        .as("with its own day to sign; nothing of a half-year that was over")
        .containsExactly("REGISTRATION <= 2021-08-31", "YEAR-SELF <= 2022-01-10");
    assertThat(home.owed("d", 2021, "2021-07-01T00:00")).hasSize(3);
    assertThat(home.owed("s", 2021, "2021-07-09T23:59")).hasSize(3);
    assertThat(home.owed("s", 2021, "2021-07-10T00:00"))
        .containsExactly("REGISTRATION <= 2021-03-31");
    assertThat(home.owed("s", 2022, "2022-07-10T00:00")).as("the next year again").hasSize(3);
  }

  @Test
  void onlyUnitsBelowAreMeantAsTheTreeStandsOnTheDay() {
    home.units("d,2018-01-01,,HUYEN_UY", "c,2018-01-01,,DANG_UY_XA", "e,2018-01-01,,DANG_UY_XA")
        .parents("c,PARTY,d,2018-01-01,2021-01-15\nc,PARTY,p,2021-01-15,\ne,PARTY,d,2018-01-01,\n")
        .obligations(RULE.replace("    reports:", "    units: {below: d}\n    reports:"));
    assertThat(home.owed("c", 2020, "2022-01-01T00:00")).hasSize(3);
    assertThat(home.owed("c", 2021, "2022-01-01T00:00")).isEmpty();
    assertThat(home.owed("e", 2021, "2022-01-01T00:00")).hasSize(3);
    assertThat(home.owed("d", 2021, "2022-01-01T00:00")).isEmpty();
  }

  /** Plan 15-KH/TU of 6 April 2021 (domain §3.3, T11). */
  @Test
  void theReviewOf2021FallsDueByTiers() {
    home.units("x,2018-01-01,,DANG_UY_XA", "d,2018-01-01,,HUYEN_UY", "s,2018-01-01,,SO")
        .obligations(
            """
            obligations:
              - scheme_id: CK
                from: 2021
                to: 2021
                fixed_on: 04-06
                reports:
                  - form: EVALUATION
                    period: Q1
                    stage: SELF
                    due:
                      - {levels: [XA], month_day: 04-30, operator: BEFORE}
                      - {levels: [HUYEN], month_day: 05-15, operator: BEFORE}
                      - {levels: [TINH], month_day: 05-25, operator: BEFORE}
            """);
    assertThat(home.owed("x", 2021, "2021-04-06T00:00")).containsExactly("Q1-SELF < 2021-04-30");
    assertThat(home.owed("d", 2021, "2021-04-06T00:00")).containsExactly("Q1-SELF < 2021-05-15");
    assertThat(home.owed("s", 2021, "2021-04-06T00:00")).containsExactly("Q1-SELF < 2021-05-25");
  }
}
