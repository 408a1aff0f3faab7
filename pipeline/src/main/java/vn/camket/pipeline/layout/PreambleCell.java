package vn.camket.pipeline.layout;

import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;

/**
 * A cell above the header of a table.
 *
 * @param rowNo row, 1-based
 * @param column column, 0-based
 * @param text text of the cell
 * @param unitText what follows a unit label ("Đơn vị: X"), here or in the cell to the left; null
 *     when it is not labelled so. "Đơn vị: triệu đồng" is labelled too: the registry tells
 */
public record PreambleCell(int rowNo, int column, String text, @Nullable String unitText) {

  /** Column letter: A, B … */
  public String columnLetter() {
    return RawCell.letterOf(column);
  }
}
