package vn.camket.jobs.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was sent.
 *
 * @param name its name
 * @param rows its rows that are not blank
 */
public record SentSheet(String name, List<SentRow> rows) {

  /**
   * One row.
   *
   * @param rowNo row, 1-based
   * @param cells its cells that are not blank
   */
  public record SentRow(int rowNo, List<SentCell> cells) {}

  /**
   * One cell.
   *
   * @param column column, 0-based
   * @param text text of the cell; of a number its plain value
   * @param format number format; null for a text
   */
  public record SentCell(int column, String text, @Nullable String format) {}
}
