package vn.camket.pipeline.extract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;

/**
 * Something that a reader of findings should know about how a file was read.
 *
 * @param kind kind of finding
 * @param sheetName sheet; empty when the whole file is meant
 * @param sheetIndex place of the sheet in the file, 0-based
 * @param rowNo first row that is meant, 1-based; null for a sheet or file
 * @param column its column letter; null for a row, sheet or file
 * @param text text of the cell as the file holds it; null when no cell is meant
 * @param detail detail of the case, for the message
 */
public record ReadNote(
    FindingKind kind,
    String sheetName,
    int sheetIndex,
    @Nullable Integer rowNo,
    @Nullable String column,
    @Nullable String text,
    String detail)
    implements Serializable {

  /** A note on the whole file. */
  public static ReadNote onFile(FindingKind kind, String detail) {
    return new ReadNote(kind, "", 0, null, null, null, detail);
  }

  static ReadNote onSheet(FindingKind kind, String sheetName, int sheetIndex, String detail) {
    return new ReadNote(kind, sheetName, sheetIndex, null, null, null, detail);
  }
}
