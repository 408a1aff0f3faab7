package vn.camket.schemas.text;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;

/**
 * A deadline (domain §3.3).
 *
 * @param date the day at which it binds: the last day of the stated period; with BEFORE its first
 *     day. Null when undated
 * @param precision what was stated; NONE when undated
 * @param operator how it binds; null when undated
 */
public record Due(@Nullable LocalDate date, DuePrecision precision, @Nullable DueOperator operator)
    implements Serializable {

  /** No date: a blank deadline or a standing duty. */
  public static final Due UNDATED = new Due(null, DuePrecision.NONE, null);

  /**
   * Checks that date, precision and operator agree.
   *
   * @throws IllegalArgumentException when one of them says undated and another does not
   */
  public Due {
    boolean undated = precision == DuePrecision.NONE;
    if (undated != (date == null) || undated != (operator == null)) {
      throw new IllegalArgumentException(
          "Due of " + precision + " with date " + date + " and operator " + operator);
    }
  }
}
