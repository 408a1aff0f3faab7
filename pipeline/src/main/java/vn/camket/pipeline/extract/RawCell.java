package vn.camket.pipeline.extract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One non-empty cell as the file holds it.
 *
 * @param column column, 0-based
 * @param text text of the cell, never blank; a date cell as yyyy-MM-dd
 * @param numberFormat number format of a spreadsheet cell ('0%', 'General' …); null where the file
 *     has none
 * @param stored what the file holds, when that is a legacy character set and {@code text} its
 *     Unicode; else null
 */
public record RawCell(
    int column, String text, @Nullable String numberFormat, @Nullable String stored)
    implements Serializable {

  /** A cell whose text stands as the file stores it. */
  public RawCell(int column, String text, @Nullable String numberFormat) {
    this(column, text, numberFormat, null);
  }

  /** The same cell with its text read from a legacy character set. */
  RawCell readAs(String unicode) {
    return new RawCell(column, unicode, numberFormat, text);
  }

  /** Column letter as a spreadsheet shows it: A, B … Z, AA. */
  public String letter() {
    return letterOf(column);
  }

  /** Column letter of a 0-based column. */
  public static String letterOf(int column) {
    StringBuilder letters = new StringBuilder();
    for (int n = column; n >= 0; n = n / 26 - 1) {
      letters.insert(0, (char) ('A' + n % 26));
    }
    return letters.toString();
  }
}
