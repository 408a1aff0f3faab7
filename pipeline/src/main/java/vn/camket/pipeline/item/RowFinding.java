package vn.camket.pipeline.item;

import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;

/**
 * A finding at a place in a submission.
 *
 * @param kind kind of finding
 * @param rowNo row, 1-based; null for the whole table
 * @param column column letter; null for the whole row
 * @param original what stands there; null when something is absent
 * @param detail detail for the message; empty when the kind takes none
 */
public record RowFinding(
    FindingKind kind,
    @Nullable Integer rowNo,
    @Nullable String column,
    @Nullable String original,
    String detail) {

  /** A finding on a row: at the text of its item. */
  public static RowFinding onRow(FindingKind kind, ItemRow row, String detail) {
    return new RowFinding(kind, row.rowNo(), row.textColumn(), row.text(), detail);
  }

  /** A finding on a whole table. */
  public static RowFinding onTable(FindingKind kind, String detail) {
    return new RowFinding(kind, null, null, null, detail);
  }
}
