package vn.camket.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.DuePrecision;

/**
 * When a commitment falls due.
 *
 * @param text as the unit writes it; may be empty
 * @param asDate whether a spreadsheet holds it as a date rather than as text
 * @param date last day; null when undated
 * @param precision how exactly the text says it
 * @param before whether the day itself is already too late ("trước ngày")
 */
record Deadline(
    String text, boolean asDate, @Nullable LocalDate date, DuePrecision precision, boolean before) {

  static Deadline none(String text) {
    return new Deadline(text, false, null, DuePrecision.NONE, false);
  }

  boolean keptBy(LocalDate completed) {
    return date == null || completed.isBefore(date) || (completed.equals(date) && !before);
  }
}
