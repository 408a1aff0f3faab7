package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some units owe in some years of a scheme.
 *
 * @param schemeId the scheme
 * @param from first scheme-year
 * @param to last scheme-year; null while it goes on
 * @param fixedOn day of the scheme-year on which the set of obliged units is fixed
 * @param units the units, of those that sign in the scheme
 * @param reports what they owe
 * @param amendments later changes of the set
 */
public record ObligationRule(
    String schemeId,
    int from,
    @Nullable Integer to,
    MonthDay fixedOn,
    UnitChoice units,
    List<ReportRule> reports,
    List<Amendment> amendments)
    implements Serializable {

  /** Lists are copied, amendments in the order of their days. */
  public ObligationRule {
    reports = List.copyOf(reports);
    amendments = amendments.stream().sorted(Comparator.comparing(Amendment::on)).toList();
  }

  /** Whether the rule holds in a scheme-year. */
  public boolean holdsIn(int year) {
    return year >= from && (to == null || year <= to);
  }

  /** The day on which the set of a scheme-year is fixed. */
  public LocalDate fixedOn(int year) {
    return fixedOn.atYear(year);
  }

  /** The scheme-year whose set a day can change: from one fixing to the next. */
  public int yearOf(LocalDate day) {
    return day.isBefore(fixedOn(day.getYear())) ? day.getYear() - 1 : day.getYear();
  }

  /** The amendments of a scheme-year, by day. */
  public List<Amendment> amendments(int year) {
    return amendments.stream().filter(a -> yearOf(a.on()) == year).toList();
  }
}
