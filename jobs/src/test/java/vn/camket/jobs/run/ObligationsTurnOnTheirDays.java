package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.obligation.Amendment;
import vn.camket.schemas.obligation.DueLine;
import vn.camket.schemas.obligation.ObligationRule;
import vn.camket.schemas.obligation.Obligations;
import vn.camket.schemas.obligation.ReportRule;
import vn.camket.schemas.obligation.UnitChoice;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.TableWords;
import vn.camket.schemas.vocabulary.Themes;

/** A run without any new file has work to do on the days on which reports fall due. */
class ObligationsTurnOnTheirDays {
  private static final Path NO_HOME = Path.of("no-such-folder");

  private static DueLine due(int month, int day, boolean next, DueOperator operator) {
    return new DueLine(Set.of(), Set.of(), Set.of(), MonthDay.of(month, day), next, operator);
  }

  private static boolean turns(String day) {
    ReportRule report =
        new ReportRule(
            Form.REGISTRATION,
            null,
            null,
            List.of(
                due(3, 31, false, DueOperator.NO_LATER_THAN),
                due(2, 10, true, DueOperator.BEFORE)));
    Amendment amendment =
        new Amendment(
            LocalDate.of(2025, 7, 1),
            UnitChoice.ALL,
            Amendment.Action.JOINS,
            List.of(
                new ReportRule(
                    Form.REGISTRATION, null, null, List.of(due(8, 31, false, DueOperator.BEFORE)))),
            "CV");
    Obligations obligations =
        Obligations.of(
            List.of(
                new ObligationRule(
                    "CK",
                    2025,
                    2025,
                    MonthDay.of(1, 15),
                    UnitChoice.ALL,
                    List.of(report),
                    List.of(amendment))));
    Reference nothing =
        Reference.of(
            Registry.of(List.of(), List.of(), List.of(), Map.of()),
            SchemeCatalog.of(List.of()),
            LayoutCatalog.load(NO_HOME),
            TableWords.load(NO_HOME),
            StatusAliases.load(NO_HOME),
            Themes.load(NO_HOME));
    LocalDate turning = LocalDate.parse(day);
    return new TurningDays(nothing, obligations).anyBetween(turning.minusDays(1), turning);
  }

  @Test
  void theSetIsFixedAndAmended() {
    assertThat(List.of(turns("2025-01-14"), turns("2025-01-15"), turns("2025-01-16")))
        .containsExactly(false, true, false);
    assertThat(List.of(turns("2025-06-30"), turns("2025-07-01"), turns("2025-07-02")))
        .containsExactly(false, true, false);
  }

  @Test
  void aReportIsDueFromTheFirstDayThatIsTooLate() {
    assertThat(List.of(turns("2025-03-31"), turns("2025-04-01"))).containsExactly(false, true);
    assertThat(List.of(turns("2026-02-09"), turns("2026-02-10"))).containsExactly(false, true);
    assertThat(List.of(turns("2025-08-30"), turns("2025-08-31"))).containsExactly(false, true);
  }

  @Test
  void otherYearsDoNot() {
    assertThat(List.of(turns("2024-01-15"), turns("2026-01-15"), turns("2026-04-01")))
        .containsOnly(false);
  }
}
