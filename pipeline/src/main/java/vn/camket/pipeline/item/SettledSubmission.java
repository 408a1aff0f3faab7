package vn.camket.pipeline.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission with what became of it at the as-of.
 *
 * @param header what it is about
 * @param valid whether it is valid (meanings §3)
 * @param replaced whether a later valid one of its key replaced it
 * @param rows rows with what became of them
 * @param findings all findings
 */
record SettledSubmission(
    SubmissionHeader header,
    boolean valid,
    boolean replaced,
    List<SettledRow> rows,
    List<RowFinding> findings) {

  /**
   * @param rowNo row in the sheet, 1-based
   * @param itemCode key of the item code in the row; null when it has none
   * @param itemId item that it speaks of; null when it could not be told
   * @param disposition what became of it
   */
  record SettledRow(
      int rowNo, @Nullable String itemCode, @Nullable String itemId, Disposition disposition) {}

  /** Rows with a disposition. */
  long count(Disposition disposition) {
    return rows.stream().filter(r -> r.disposition() == disposition).count();
  }
}
