package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated change of the set of obliged units, within the scheme-year that its day lies in. It
 * concerns reports falling due on or after its day; units that join owe nothing of a period that
 * ended before.
 *
 * @param on its day; the registry of that day says which units are meant
 * @param units the units
 * @param action what happens to them
 * @param reports reports with due days of their own, for units that join within the year; others
 *     are due as the rule says
 * @param document why
 */
public record Amendment(
    LocalDate on, UnitChoice units, Action action, List<ReportRule> reports, String document)
    implements Serializable {

  /** What happens to units. */
  public enum Action {
    /** They owe reports from now on. */
    JOINS,
    /** They owe none any more. */
    LEAVES
  }

  /** Reports are copied. */
  public Amendment {
    reports = List.copyOf(reports);
  }

  /** The report as it holds for units that join. */
  ReportRule joined(ReportRule report) {
    Optional<ReportRule> own =
        reports.stream().filter(r -> r.key().equals(report.key())).findFirst();
    return own.orElse(report);
  }
}
