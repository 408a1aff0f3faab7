package vn.camket.pipeline.item;

import org.jspecify.annotations.Nullable;

/**
 * A row with the item that it speaks of.
 *
 * @param header submission of the row
 * @param row the row
 * @param item its item; null when it cannot be told
 * @param quarantined whether the row is kept out, by itself or because it found no item
 * @param setAside whether it is kept out because a person decided that it is no commitment's
 */
record LinkedRow(
    SubmissionHeader header,
    ItemRow row,
    @Nullable Item item,
    boolean quarantined,
    boolean setAside) {

  /** A row that gives its item a value, or that waits. */
  LinkedRow(SubmissionHeader header, ItemRow row, @Nullable Item item, boolean quarantined) {
    this(header, row, item, quarantined, false);
  }

  /** Whether it waits for somebody, and nobody can tell of which item it speaks. */
  boolean hidesAnItem() {
    return quarantined && item == null && !setAside;
  }
}
