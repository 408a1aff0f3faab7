package vn.camket.schemas.review;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.text.TextKey;

/**
 * Which unit a text means where the registry does not tell; it holds for every file in which the
 * same text stands.
 *
 * @param text the text as read; compared by {@link #textKey}
 * @param sender code of the sender in whose files it holds; null for everybody's
 * @param fromYear first scheme-year for which it holds
 * @param toYear last scheme-year for which it holds; null when open
 * @param unitId the unit; null when the text names none
 * @param given who decided
 */
public record UnitAnswer(
    String text,
    @Nullable String sender,
    int fromYear,
    @Nullable Integer toYear,
    @Nullable String unitId,
    Given given)
    implements Serializable {

  /** The word of the file for a text that names no unit. */
  public static final String NOT_A_UNIT = "NOT_A_UNIT";

  /** The days on which a unit may be in force to report in a scheme-year, in any calendar. */
  public static Validity daysOf(int year) {
    return new Validity(LocalDate.of(year - 1, 12, 15), LocalDate.of(year + 1, 1, 1));
  }

  /** The key by which texts are compared. */
  public String textKey() {
    return TextKey.of(text);
  }

  /** The key by which senders are compared; null for everybody. */
  public @Nullable String senderKey() {
    return sender == null ? null : TextKey.of(sender);
  }

  /** A short name of the answer that does not depend on where it stands. */
  public String key() {
    return ReviewKey.of("UNIT_ANSWER", textKey(), senderKey(), fromYear);
  }

  /** Whether it holds for a year. */
  public boolean holdsIn(int year) {
    return fromYear <= year && (toYear == null || year <= toYear);
  }

  /** The days on which the unit may be in force. */
  Validity days() {
    LocalDate end = toYear == null ? null : daysOf(toYear).toExclusive();
    return new Validity(daysOf(fromYear).from(), end);
  }

  /** Whether both answer the same question in some year. */
  public boolean overlaps(UnitAnswer other) {
    return textKey().equals(other.textKey())
        && Objects.equals(senderKey(), other.senderKey())
        && (toYear == null || other.fromYear <= toYear)
        && (other.toYear == null || fromYear <= other.toYear);
  }

  /** What it means, whoever said it. */
  String meaning() {
    return Fingerprint.of(Arrays.asList(textKey(), senderKey(), fromYear, toYear, unitId));
  }
}
