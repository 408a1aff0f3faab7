package vn.camket.pipeline.layout;

import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.schemas.layout.CanonicalColumn;

/**
 * One column of a header.
 *
 * @param column column, 0-based
 * @param heading its own heading as written
 * @param path heading with the merged ones above it: "Kết quả / Kết luận"
 * @param means what the layout says it means; null when the layout does not know it
 * @param tick phrase that a tick in it stands for; null for a column of values
 * @param block of which evaluation of the layout it tells, from 1; 0 when of the row itself
 * @param unread whether the layout knows it and does not read it
 */
public record HeaderColumn(
    int column,
    String heading,
    String path,
    @Nullable CanonicalColumn means,
    @Nullable String tick,
    int block,
    boolean unread) {

  /** Whether the layout says nothing of it. */
  public boolean unknown() {
    return means == null && !unread;
  }

  /** Column letter: A, B … */
  public String columnLetter() {
    return RawCell.letterOf(column);
  }
}
