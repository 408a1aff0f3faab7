package vn.camket.pipeline.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/** A number as a spreadsheet stores it. */
final class StoredNumber {
  /** A spreadsheet keeps 15 significant digits; what is stored beyond them is binary noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int MAX_EXPONENT = 400;
  private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal DAY_AFTER_9999 = BigDecimal.valueOf(2_958_466);

  /** The first serial after 29/2/1900, a day that spreadsheets invented. */
  private static final BigDecimal TRUE_DAYS_FROM = BigDecimal.valueOf(61);

  private StoredNumber() {}

  /** Plain digits: no exponent, no trailing zeros behind the point. */
  static String text(BigDecimal stored) {
    if (Math.abs((long) stored.scale()) > MAX_EXPONENT) {
      return stored.toString();
    }
    BigDecimal shown = stored.round(DIGITS);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  /** The day of a serial number; empty when it is none (times of day, negative or huge numbers). */
  static Optional<LocalDate> day(BigDecimal serial, boolean from1904) {
    boolean possible =
        serial.compareTo(BigDecimal.ONE) >= 0 && serial.compareTo(DAY_AFTER_9999) < 0;
    if (!possible) {
      return Optional.empty();
    }
    int days = serial.intValue();
    if (from1904) {
      return Optional.of(ZERO_1904.plusDays(days));
    }
    boolean before = serial.compareTo(TRUE_DAYS_FROM) < 0;
    return Optional.of(ZERO_1900.plusDays(before ? days + 1L : days));
  }
}
