package vn.camket.schemas.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvRow;

/** One line of {@code events.csv}, read and checked for itself. */
final class EventLine {
  static final String HEADER =
      "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
          + "legal_document,legal_date,observed_date,evidence,source,recorded_at";

  private final BiFunction<CsvRow, String, @Nullable String> knownUnit;

  /**
   * @param knownUnit reads a column that must name a unit; null, and a problem, when it does not
   */
  EventLine(BiFunction<CsvRow, String, @Nullable String> knownUnit) {
    this.knownUnit = knownUnit;
  }

  /** The event; null when the line is not sound. */
  @Nullable UnitEvent read(CsvRow row) {
    String eventId = row.required("event_id");
    UnitEventKind kind = row.word("kind", UnitEventKind.class);
    String unitId = knownUnit.apply(row, "unit_id");
    LocalDate effective = row.requiredDate("effective_date");
    Evidence evidence = row.word("evidence", Evidence.class);
    if (eventId == null
        || kind == null
        || unitId == null
        || effective == null
        || evidence == null) {
      return null;
    }
    LocalDateTime recordedAt = row.dateTime("recorded_at");
    return new UnitEvent(
        eventId,
        kind,
        unitId,
        kind.isSuccession() ? knownUnit.apply(row, "successor_unit_id") : none(row, kind),
        effective,
        kind.isSuccession() ? row.word("extent", Extent.class) : null,
        weight(row),
        row.optional("weight_basis"),
        row.optional("legal_document"),
        row.date("legal_date"),
        row.date("observed_date"),
        evidence,
        row.optional("source"),
        recordedAt == null ? effective.atStartOfDay() : recordedAt);
  }

  /** What only a succession has. */
  private static @Nullable String none(CsvRow row, UnitEventKind kind) {
    for (String column : new String[] {"successor_unit_id", "extent", "weight", "weight_basis"}) {
      if (row.optional(column) != null) {
        row.problem(column + " must be blank: a " + kind + " has no successor");
      }
    }
    return null;
  }

  private static @Nullable Double weight(CsvRow row) {
    String text = row.optional("weight");
    if (text == null) {
      if (row.optional("weight_basis") != null) {
        row.problem("weight_basis is given without a weight");
      }
      return null;
    }
    if (row.optional("weight_basis") == null) {
      row.problem("weight " + text + " has no weight_basis; say what it was measured by");
    }
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    row.problem("weight '" + text + "' is no number above 0 up to 1; write it as 0.35");
    return null;
  }
}
