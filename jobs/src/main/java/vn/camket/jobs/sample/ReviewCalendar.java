package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/** Cut-offs of the two regimes (meanings §6): Party calendar year, State 15/12 to 14/12. */
final class ReviewCalendar {
  static final List<PeriodKind> PERIODS = List.of(PeriodKind.H1, PeriodKind.YEAR);

  private ReviewCalendar() {}

  static Regime regime(SchemeName scheme, Bloc bloc) {
    return scheme == SchemeName.CK_TINH && bloc == Bloc.NHA_NUOC
        ? Regime.STATE_ND09
        : Regime.PARTY_CALENDAR;
  }

  static LocalDate yearStart(Regime regime, int year) {
    return regime == Regime.STATE_ND09 ? LocalDate.of(year - 1, 12, 15) : LocalDate.of(year, 1, 1);
  }

  static LocalDate cutoff(Regime regime, int year, PeriodKind period) {
    return quarterEnd(regime, year, period == PeriodKind.H1 ? 2 : 4);
  }

  static LocalDate quarterEnd(Regime regime, int year, int quarter) {
    return regime == Regime.STATE_ND09
        ? LocalDate.of(year, 3 * quarter, 14)
        : YearMonth.of(year, 3 * quarter).atEndOfMonth();
  }
}
