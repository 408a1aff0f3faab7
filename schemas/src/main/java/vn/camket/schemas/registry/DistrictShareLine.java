package vn.camket.schemas.registry;

import java.time.LocalDateTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvRow;

/** One line of {@code district_shares.csv}, read and checked for itself. */
final class DistrictShareLine {
  static final String HEADER = "unit_id,district_unit_id,share,basis,source,recorded_at";

  private final BiFunction<CsvRow, String, @Nullable String> knownUnit;

  /**
   * @param knownUnit reads a column that must name a unit; null, and a problem, when it does not
   */
  DistrictShareLine(BiFunction<CsvRow, String, @Nullable String> knownUnit) {
    this.knownUnit = knownUnit;
  }

  /** The share; null when the line is not sound. */
  @Nullable DistrictShare read(CsvRow row) {
    String unitId = knownUnit.apply(row, "unit_id");
    String district = knownUnit.apply(row, "district_unit_id");
    Double share = share(row);
    String basis = row.required("basis");
    String source = row.required("source");
    LocalDateTime recordedAt = row.dateTime("recorded_at");
    if (recordedAt == null && row.isSound()) {
      row.problem("recorded_at must be given: when was this declared?");
    }
    return unitId == null
            || district == null
            || share == null
            || basis == null
            || source == null
            || recordedAt == null
        ? null
        : new DistrictShare(unitId, district, share, basis, source, recordedAt);
  }

  private static @Nullable Double share(CsvRow row) {
    String text = row.required("share");
    if (text == null) {
      return null;
    }
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below, as one that is out of range.
    }
    row.problem("share " + text + " is no number above 0 up to 1, like 0.35");
    return null;
  }
}
