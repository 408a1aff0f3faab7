package vn.camket.schemas.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;

/** The operator sees every problem of obligations.yaml by one try, each with its line. */
class ObligationsWithProblemsAreRefusedAllAtOnce {
  private final SmallHome home;

  ObligationsWithProblemsAreRefusedAllAtOnce(@TempDir Path folder) {
    home = new SmallHome(folder).units("s,2018-01-01,,SO");
  }

  private List<String> problems(String yaml) {
    home.obligations(yaml);
    RegistryException refused = catchThrowableOfType(RegistryException.class, home::load);
    assertThat(refused).as("accepted").isNotNull();
    return refused.problems().stream().map(RegistryProblem::toString).toList();
  }

  @Test
  void everyProblemOfEveryRule() {
    assertThat(
            problems(
                """
                obligations:
                  - scheme_id: CK-NONE
                    from: 21
                    fixed_on: 31-01
                    when: always
                    reports: []
                  - scheme_id: CK
                    from: 2021
                    to: 2020
                    fixed_on: 04-15
                    units: {kinds: [SO, TAND], below: u-no, ids: [s, s, u-nor]}
                    reports:
                      - form: REGISTRATION
                        stage: SELF
                        due: [{month_day: 03-31, operator: UNTIL}]
                      - form: EVALUATION
                        period: H1
                        stage: APPRAISED
                        due:
                          - {levels: [XA, CITY], month_day: 07-05, operator: BEFORE}
                          - {month_day: 13-05, year: last, operator: BEFORE}
                      - form: EVALUATION
                        period: TERM
                        stage: SELF
                    amendments:
                      - {on: 2025-7-1, units: {}, action: STAYS}
                """))
        .containsExactly(
            "obligations.yaml line 2: scheme_id CK-NONE is no scheme of schemes.yaml",
            "obligations.yaml line 3: from '21' is no year; write it as 2024",
            "obligations.yaml line 4: fixed_on '31-01' is no day of a year; write it as 03-31",
            "obligations.yaml line 5: unknown key 'when'; known are [amendments, fixed_on, from,"
                + " reports, scheme_id, to, units]",
            "obligations.yaml line 6: reports holds nothing: what do these units owe?",
            "obligations.yaml line 9: to 2020 is before from 2021",
            "obligations.yaml line 11: TAND does not sign in CK",
            "obligations.yaml line 11: below u-no is no unit of units.csv",
            "obligations.yaml line 11: ids names s twice",
            "obligations.yaml line 11: ids u-nor is no unit of units.csv",
            "obligations.yaml line 13: a REGISTRATION has neither period nor stage",
            "obligations.yaml line 15: unknown operator 'UNTIL'; known are [BEFORE, NO_LATER_THAN]",
            "obligations.yaml line 18: CK does not evaluate at stage APPRAISED",
            "obligations.yaml line 20: unknown levels 'CITY'; known are [TINH, HUYEN, XA, THON]",
            "obligations.yaml line 21: month_day '13-05' is no day of a year; write it as 03-31",
            "obligations.yaml line 21: year 'last' is unknown; leave it out, or write next",
            "obligations.yaml line 22: due is missing: by when is it owed?",
            "obligations.yaml line 23: the days of a TERM do not follow from a year",
            "obligations.yaml line 26: on '2025-7-1' is no day; write it as 2025-07-01",
            "obligations.yaml line 26: unknown action 'STAYS'; known are [JOINS, LEAVES]",
            "obligations.yaml line 26: document is missing");
  }

  @Test
  void aSetFixedAfterTheFactAndWhatIsOwedTwice() {
    assertThat(
            problems(
                """
                obligations:
                  - scheme_id: CK
                    from: 2021
                    to: 2022
                    fixed_on: 04-15
                    reports:
                      - form: REGISTRATION
                        due: [{month_day: 03-31, operator: BEFORE}]
                      - form: REGISTRATION
                        due: [{month_day: 05-31, operator: BEFORE}]
                    amendments:
                      - {on: 2023-07-01, units: {ids: [s]}, action: LEAVES, document: CV}
                """))
        .containsExactly(
            "obligations.yaml line 5: fixed_on 04-15 is after REGISTRATION is due, 03-31",
            "obligations.yaml line 9: REGISTRATION is owed twice; write one report",
            "obligations.yaml line 12: amendment on 2023-07-01 lies in no year of this rule");
  }

  @Test
  void whatIsNoYaml() {
    assertThat(problems("obligations:\n  - {scheme_id: CK\n  from: 2021\n"))
        .singleElement()
        .asString()
        .startsWith("obligations.yaml: obligations.yaml line 3: ");
    assertThat(problems("obligations: {CK: 2021}\n"))
        .containsExactly("obligations.yaml line 1: obligations must be a list");
    assertThat(problems("- CK\n"))
        .containsExactly("obligations.yaml line 1: the file must be written as key: value");
  }

  @Test
  void nothingAtAllObligesNobody() {
    assertThat(home.load().rules()).isEmpty();
    assertThat(home.obligations("# none\n\nobligations: []\n").load().rules()).isEmpty();
  }
}
