package vn.camket.schemas.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/**
 * The reporting periods that follow from a year. Party side: calendar months. State side: from the
 * 15th of the month before to the 14th of the last month (Decree 09/2019/NĐ-CP art. 12).
 */
public final class ReportingPeriods {
  private static final int STATE_LAST_DAY = 14;
  private static final Pattern ID =
      Pattern.compile("([A-Z0-9_]+?)(?:_([2-9]|10)Y)?-(\\d{4})-([A-Z0-9]+)");

  private ReportingPeriods() {}

  /**
   * The period of a regime, year and kind; its cut-off is its last day.
   *
   * @throws IllegalArgumentException for TERM: a term runs from congress to congress, which no year
   *     tells (domain §3.1)
   */
  public static ReportingPeriod of(Regime regime, int year, PeriodKind kind) {
    return ofPlan(regime, year, 1, kind);
  }

  /**
   * The period of a plan that runs for several years from a year on: H1 its first half, YEAR the
   * whole of it, both to its end; quarters are those of its first year.
   *
   * @param years years of the plan; 1 gives the period of the year
   */
  public static ReportingPeriod ofPlan(Regime regime, int year, int years, PeriodKind kind) {
    boolean halves = kind == PeriodKind.H1 || kind == PeriodKind.YEAR;
    int months = !halves || years == 1 ? lastMonth(kind) : years * lastMonth(kind);
    LocalDate end = lastDay(regime, year, months);
    return new ReportingPeriod(
        (years == 1 ? regime.name() : regime + "_" + years + "Y") + "-" + year + "-" + kind,
        regime,
        year,
        years,
        kind,
        start(regime, year, kind),
        end,
        end);
  }

  /**
   * The period of an id such as PARTY_CALENDAR-2024-H1, or PARTY_CALENDAR_2Y-2024-H1 of a plan of
   * two years; empty when it names none.
   */
  public static Optional<ReportingPeriod> ofId(String periodId) {
    Matcher parts = ID.matcher(periodId);
    if (!parts.matches()) {
      return Optional.empty();
    }
    for (Regime regime : Regime.values()) {
      for (PeriodKind kind : PeriodKind.values()) {
        if (regime.name().equals(parts.group(1))
            && kind.name().equals(parts.group(4))
            && kind != PeriodKind.TERM) {
          int years = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
          return Optional.of(ofPlan(regime, Integer.parseInt(parts.group(3)), years, kind));
        }
      }
    }
    return Optional.empty();
  }

  private static LocalDate start(Regime regime, int year, PeriodKind kind) {
    int monthsBefore = lastMonth(kind) - months(kind);
    return lastDay(regime, year, monthsBefore).plusDays(1);
  }

  /** Last day of the regime's month, which is 0 for December of the year before. */
  private static LocalDate lastDay(Regime regime, int year, int month) {
    YearMonth calendar = YearMonth.of(year, 1).plusMonths(month - 1L);
    return switch (regime) {
      case PARTY_CALENDAR -> calendar.atEndOfMonth();
      case STATE_ND09 -> calendar.atDay(STATE_LAST_DAY);
    };
  }

  private static int lastMonth(PeriodKind kind) {
    return switch (kind) {
      case Q1 -> 3;
      case Q2, H1 -> 6;
      case Q3 -> 9;
      case Q4, YEAR -> 12;
      case TERM ->
          throw new IllegalArgumentException("The days of a TERM do not follow from a year");
    };
  }

  private static int months(PeriodKind kind) {
    return switch (kind) {
      case YEAR -> 12;
      case H1 -> 6;
      default -> 3;
    };
  }
}
