package vn.camket.pipeline.item;

import org.jspecify.annotations.Nullable;

/**
 * A row with the item that it speaks of.
 *
 * @param header submission of the row
 * @param row the row
 * @param item its item; null when it cannot be told
 * @param quarantined whether the row is kept out, by itself or because it found no item
 */
record LinkedRow(SubmissionHeader header, ItemRow row, @Nullable Item item, boolean quarantined) {}
