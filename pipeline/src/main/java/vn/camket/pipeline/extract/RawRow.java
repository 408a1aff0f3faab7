package vn.camket.pipeline.extract;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One non-blank row of a sheet.
 *
 * @param sheetName name of the sheet; the file's name for a CSV
 * @param sheetIndex place of the sheet in the file, 0-based
 * @param rowNo row as a spreadsheet shows it, 1-based
 * @param cells non-empty cells, by ascending column
 * @param covered cells of rows above that are merged over this row, by ascending column
 */
public record RawRow(
    String sheetName, int sheetIndex, int rowNo, List<RawCell> cells, List<RawCell> covered)
    implements Serializable {

  /** A row over which nothing is merged. */
  public RawRow(String sheetName, int sheetIndex, int rowNo, List<RawCell> cells) {
    this(sheetName, sheetIndex, rowNo, cells, List.of());
  }

  /** The cell in a 0-based column; null when it is empty. */
  public @Nullable RawCell cell(int column) {
    for (RawCell cell : cells) {
      if (cell.column() == column) {
        return cell;
      }
    }
    return null;
  }
}
