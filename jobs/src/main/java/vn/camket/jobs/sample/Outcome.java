package vn.camket.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.Timeliness;

/**
 * What one evaluation row says of one item.
 *
 * @param state what the row means; UNKNOWN when it cannot be read or says nothing
 * @param words status as written; empty for none
 * @param stated what the words say of the term; null when nothing
 * @param completed day of completion in the row; null when not stated
 * @param percent 0 to 100; null when not stated
 * @param document document that changes or drops the item; null when none
 * @param drops whether the words drop the item
 * @param quarantined whether the row cannot be read
 */
record Outcome(
    CompletionState state,
    String words,
    @Nullable Timeliness stated,
    @Nullable LocalDate completed,
    @Nullable Integer percent,
    @Nullable String document,
    boolean drops,
    boolean quarantined) {

  static Outcome unreadable(String words) {
    return new Outcome(CompletionState.UNKNOWN, words, null, null, null, null, false, true);
  }

  /** A row without a status, perhaps with "100 %". */
  static Outcome silent(@Nullable Integer percent) {
    return new Outcome(CompletionState.UNKNOWN, "", null, null, percent, null, false, false);
  }

  /** A row that cannot say when: a list of the first forms. */
  Outcome withoutDay() {
    return new Outcome(state, words, stated, null, percent, document, drops, quarantined);
  }

  boolean dropsWithDocument() {
    return drops && document != null && !quarantined;
  }
}
