package vn.camket.jobs.review;

import org.jspecify.annotations.Nullable;
import vn.camket.schemas.review.ItemQuestion;

/**
 * One question to a person, and all that waits for its answer.
 *
 * @param key short name made from what is asked, the same in every release
 * @param kind what is asked
 * @param text the text as read
 * @param sender sender in whose files the text stands; null unless a unit is asked for
 * @param senderUnitId unit that compiled or sent it; null when unknown
 * @param item what the rows have in common; null unless an item is asked for
 * @param firstYear first scheme-year that waits
 * @param lastYear last scheme-year that waits
 * @param rows rows that wait
 * @param answered how many of them have an answer that the next run will use
 * @param file file of an example
 * @param sheet its sheet; null when unknown
 * @param cell its cell; empty when the finding has no place
 */
public record ReviewCase(
    String key,
    CaseKind kind,
    String text,
    @Nullable String sender,
    @Nullable String senderUnitId,
    @Nullable ItemQuestion item,
    int firstYear,
    int lastYear,
    long rows,
    long answered,
    String file,
    @Nullable String sheet,
    String cell) {

  /** The scheme-years in words: 2024, or 2023-2025. */
  public String years() {
    return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "-" + lastYear;
  }

  /** Where an example stands: file, sheet and cell. */
  public String example() {
    return file + (sheet == null ? "" : " › " + sheet) + (cell.isEmpty() ? "" : " › " + cell);
  }

  /** The same question of more rows; the first example stays. */
  ReviewCase with(ReviewCase other) {
    return new ReviewCase(
        key,
        kind,
        text,
        sender,
        senderUnitId,
        item,
        Math.min(firstYear, other.firstYear),
        Math.max(lastYear, other.lastYear),
        rows + other.rows,
        answered + other.answered,
        file,
        sheet,
        cell);
  }
}
