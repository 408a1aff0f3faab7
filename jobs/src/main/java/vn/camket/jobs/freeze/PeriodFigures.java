package vn.camket.jobs.freeze;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.QueryException;
import vn.camket.jobs.output.Rows;
import vn.camket.schemas.yaml.DataFile;

/**
 * A period as one release knows it.
 *
 * @param periodId regime-year-kind
 * @param label Vietnamese name
 * @param cutoff the day at which a status must be valid to count
 * @param freezeDate the day from which it is no longer provisional
 * @param asOf the day whose end the release stands at
 * @param hasFigures whether the release counts anything at it
 */
public record PeriodFigures(
    String periodId,
    String label,
    LocalDate cutoff,
    LocalDate freezeDate,
    LocalDate asOf,
    boolean hasFigures) {

  /** Whether it may be frozen without haste: closed for corrections, and with figures. */
  public boolean isDue() {
    return hasFigures && !asOf.isBefore(freezeDate);
  }

  /** The mid-years and years that a release knows, oldest first. */
  public static List<PeriodFigures> of(Home home, String releaseId) {
    Rows rows = new Rows();
    try (Connection mart = Mart.locked(home.mart(releaseId))) {
      new Query(mart, DataFile.shippedText(PeriodFigures.class, "periods.sql")).writeTo(rows);
    } catch (SQLException e) {
      throw new QueryException("releases/" + releaseId + ": " + e.getMessage(), e);
    }
    return rows.list().stream().map(PeriodFigures::of).toList();
  }

  /** One of them. */
  static Optional<PeriodFigures> of(Home home, String releaseId, String periodId) {
    return of(home, releaseId).stream().filter(p -> p.periodId().equals(periodId)).findFirst();
  }

  private static PeriodFigures of(Rows.Row row) {
    return new PeriodFigures(
        row.text("period_id"),
        row.text("period_label"),
        day(row, "cutoff_date"),
        day(row, "freeze_date"),
        day(row, "as_of_date"),
        row.yes("has_figures"));
  }

  private static LocalDate day(Rows.Row row, String column) {
    return (LocalDate) Objects.requireNonNull(row.value(column));
  }
}
