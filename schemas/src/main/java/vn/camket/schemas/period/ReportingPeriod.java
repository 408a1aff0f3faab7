package vn.camket.schemas.period;

import java.io.Serializable;
import java.time.LocalDate;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/**
 * One reporting period of one regime (meanings §6).
 *
 * @param periodId regime-year-kind, for example PARTY_CALENDAR-2024-H1
 * @param year reporting year, of a plan of several years its first; a State year starts in the
 *     December before
 * @param years years that the plan runs for; 1 for a yearly one
 * @param start first day
 * @param end last day
 * @param cutoff the day at which a status must be valid to count
 */
public record ReportingPeriod(
    String periodId,
    Regime regime,
    int year,
    int years,
    PeriodKind kind,
    LocalDate start,
    LocalDate end,
    LocalDate cutoff)
    implements Serializable {

  /** The regime by which the days of its period are counted, with the length of the plan. */
  public String regimeName() {
    return years == 1 ? regime.name() : regime + "_" + years + "Y";
  }

  private String span() {
    return year + "–" + (year + years - 1);
  }

  /** Vietnamese name: 'Quý I/2024', '6 tháng đầu năm 2024', 'Năm 2024'. */
  public String labelVi() {
    return switch (kind) {
      case Q1 -> "Quý I/" + year;
      case Q2 -> "Quý II/" + year;
      case Q3 -> "Quý III/" + year;
      case Q4 -> "Quý IV/" + year;
      case H1 -> years == 1 ? "6 tháng đầu năm " + year : "Giữa kỳ " + span();
      case YEAR -> years == 1 ? "Năm " + year : "Cả kỳ " + span();
      case TERM -> "Nhiệm kỳ từ " + year;
    };
  }
}
