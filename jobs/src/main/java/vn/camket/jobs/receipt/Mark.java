package vn.camket.jobs.receipt;

import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Severity;

/**
 * Something to be marked in the copy of a sheet.
 *
 * @param sheet sheet; null for the whole file
 * @param row row, 1-based; null for the whole sheet
 * @param column column letter; null for the whole row
 * @param severity how grave it is
 * @param original what stands there; null when something is absent
 * @param message what is wrong
 * @param remedy what to do
 */
public record Mark(
    @Nullable String sheet,
    @Nullable Integer row,
    @Nullable String column,
    Severity severity,
    @Nullable String original,
    String message,
    String remedy) {

  /** Place in words: "ô F39", "dòng 39", or nothing for the whole sheet. */
  public String place() {
    if (row == null) {
      return "";
    }
    return column == null ? "dòng " + row : "ô " + column + row;
  }

  /** The column, 0-based; 0 for the whole row. */
  int columnIndex() {
    int index = 0;
    for (int i = 0; column != null && i < column.length(); i++) {
      index = index * 26 + column.charAt(i) - 'A' + 1;
    }
    return column == null ? 0 : index - 1;
  }

  /** Text of the comment at the cell: boxes of comments are small. */
  String comment() {
    return severityVi() + ": " + message;
  }

  /** What is told beside the row, in full, for whoever prints the sheet. */
  String remark() {
    return place() + ": " + severityVi() + ": " + message + " → " + remedy;
  }

  /** The severity for readers. */
  public String severityVi() {
    return switch (severity) {
      case ERROR -> "LỖI";
      case WARN -> "CẢNH BÁO";
      case INFO -> "LƯU Ý";
    };
  }
}
