package vn.camket.pipeline.extract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One non-empty cell as the file holds it.
 *
 * @param column column, 0-based
 * @param text text of the cell as it is stored, never blank; a date cell as yyyy-MM-dd
 * @param numberFormat number format of a spreadsheet cell ('0%', 'General' …); null where the file
 *     has none
 */
public record RawCell(int column, String text, @Nullable String numberFormat)
    implements Serializable {

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
