package vn.camket.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.ItemOrigin;
import vn.camket.schemas.vocabulary.Responsibility;

/**
 * One commitment of the model, with its final values.
 *
 * @param key name in the truth: unit, year and number; no file carries it
 * @param code code in the files; null before 2020
 * @param carriedFrom key of the item of the year before that it continues; null when none
 * @param carriedCode code of that item; null when it had none
 * @param parent the item of the unit above that its file states; null when it states none
 * @param signedOn day that counts as its signing; null when it was never signed
 * @param fate what became of its registration
 * @param leftOutOn day on which a resend that leaves it out was received; null unless LEFT_OUT
 * @param supplement whether a supplement brought it
 */
record Commitment(
    String key,
    int ordinal,
    @Nullable String code,
    int template,
    String theme,
    String text,
    Deadline due,
    ItemOrigin origin,
    Responsibility responsibility,
    @Nullable String carriedFrom,
    @Nullable String carriedCode,
    @Nullable Parent parent,
    @Nullable LocalDate signedOn,
    Fate fate,
    @Nullable LocalDate leftOutOn,
    boolean supplement) {

  /** What became of the registration of an item. */
  enum Fate {
    /** Still registered. */
    LIVE,
    /** Left out of a resend before the first cut-off. */
    WITHDRAWN,
    /** Left out of a resend after it. */
    LEFT_OUT,
    /** Signed anew by the unit that took all of its own over. */
    SIGNED_ANEW
  }

  /**
   * An item of the unit above, as a file states it.
   *
   * @param code what the file says
   * @param key the item with that code; null when there is none
   */
  record Parent(String code, @Nullable String key) {}

  Commitment under(@Nullable Parent newParent) {
    return linked(carriedFrom, carriedCode, newParent);
  }

  Commitment with(Deadline newDue) {
    return copy(ordinal, code, text, newDue, signedOn, fate, leftOutOn, supplement);
  }

  Commitment withText(String newText) {
    return copy(ordinal, code, newText, due, signedOn, fate, leftOutOn, supplement);
  }

  Commitment withoutCode() {
    return copy(ordinal, null, text, due, signedOn, fate, leftOutOn, supplement);
  }

  Commitment at(int newOrdinal) {
    return copy(newOrdinal, code, text, due, signedOn, fate, leftOutOn, supplement);
  }

  Commitment signed(@Nullable LocalDate day) {
    return copy(ordinal, code, text, due, day, fate, leftOutOn, supplement);
  }

  Commitment fated(Fate newFate, @Nullable LocalDate day) {
    return copy(ordinal, code, text, due, signedOn, newFate, day, supplement);
  }

  Commitment supplementSigned(LocalDate day) {
    return copy(ordinal, code, text, due, day, fate, leftOutOn, true);
  }

  Commitment continuing(Commitment earlier) {
    return linked(earlier.key, earlier.code, parent);
  }

  private Commitment linked(
      @Nullable String newCarriedFrom,
      @Nullable String newCarriedCode,
      @Nullable Parent newParent) {
    return new Commitment(
        key,
        ordinal,
        code,
        template,
        theme,
        text,
        due,
        origin,
        responsibility,
        newCarriedFrom,
        newCarriedCode,
        newParent,
        signedOn,
        fate,
        leftOutOn,
        supplement);
  }

  private Commitment copy(
      int newOrdinal,
      @Nullable String newCode,
      String newText,
      Deadline newDue,
      @Nullable LocalDate newSignedOn,
      Fate newFate,
      @Nullable LocalDate newLeftOutOn,
      boolean newSupplement) {
    return new Commitment(
        key,
        newOrdinal,
        newCode,
        template,
        theme,
        newText,
        newDue,
        origin,
        responsibility,
        carriedFrom,
        carriedCode,
        parent,
        newSignedOn,
        newFate,
        newLeftOutOn,
        newSupplement);
  }
}
