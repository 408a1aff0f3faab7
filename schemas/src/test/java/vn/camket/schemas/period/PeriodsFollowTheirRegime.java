package vn.camket.schemas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/** The Party counts calendar months, the State from the 15th to the 14th. */
class PeriodsFollowTheirRegime {
  @ParameterizedTest
  @CsvSource({
    "PARTY_CALENDAR, Q1, 2024-01-01, 2024-03-31, Quý I/2024",
    "PARTY_CALENDAR, Q2, 2024-04-01, 2024-06-30, Quý II/2024",
    "PARTY_CALENDAR, Q3, 2024-07-01, 2024-09-30, Quý III/2024",
    "PARTY_CALENDAR, Q4, 2024-10-01, 2024-12-31, Quý IV/2024",
    "PARTY_CALENDAR, H1, 2024-01-01, 2024-06-30, 6 tháng đầu năm 2024",
    "PARTY_CALENDAR, YEAR, 2024-01-01, 2024-12-31, Năm 2024",
    "STATE_ND09, Q1, 2023-12-15, 2024-03-14, Quý I/2024",
    "STATE_ND09, Q2, 2024-03-15, 2024-06-14, Quý II/2024",
    "STATE_ND09, Q3, 2024-06-15, 2024-09-14, Quý III/2024",
    "STATE_ND09, Q4, 2024-09-15, 2024-12-14, Quý IV/2024",
    "STATE_ND09, H1, 2023-12-15, 2024-06-14, 6 tháng đầu năm 2024",
    "STATE_ND09, YEAR, 2023-12-15, 2024-12-14, Năm 2024",
  })
  void daysAndName(Regime regime, PeriodKind kind, LocalDate start, LocalDate end, String label) {
    String id = regime + "-2024-" + kind;
    ReportingPeriod period = ReportingPeriods.of(regime, 2024, kind);
    assertThat(period)
        .isEqualTo(new ReportingPeriod(id, regime, 2024, 1, kind, start, end, end))
        .returns(label, ReportingPeriod::labelVi);
    assertThat(ReportingPeriods.ofId(id)).contains(period);
  }

  @ParameterizedTest
  @CsvSource({"PARTY_CALENDAR-2024", "PARTY-2024-H1", "PARTY_CALENDAR-2024-TERM", "''"})
  void anIdThatNamesNoPeriod(String id) {
    assertThat(ReportingPeriods.ofId(id)).isEmpty();
  }

  @Test
  void aTermHasNoDaysByItsYear() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportingPeriods.of(Regime.PARTY_CALENDAR, 2020, PeriodKind.TERM));
  }
}
