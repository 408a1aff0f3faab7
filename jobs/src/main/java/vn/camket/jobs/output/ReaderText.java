package vn.camket.jobs.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as a Vietnamese reader writes them: 85,5 and 30/06/2024. */
public final class ReaderText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);
  private static final int DECIMALS = 6;

  private ReaderText() {}

  /** A value in one line of text; null gives the empty text. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDate date) {
      return date.format(DATE);
    }
    if (value instanceof LocalDateTime time) {
      return time.format(TIME);
    }
    if (value instanceof Boolean yes) {
      return yes ? "có" : "không";
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return value.toString().replaceAll("[\\r\\n\\t]+", " ").strip();
  }

  private static String number(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double wide = number.doubleValue();
      if (!Double.isFinite(wide)) {
        return number.toString();
      }
      return decimals(BigDecimal.valueOf(wide));
    }
    return number instanceof BigDecimal exact ? decimals(exact) : number.toString();
  }

  private static String decimals(BigDecimal number) {
    BigDecimal rounded = number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return "0";
    }
    return rounded.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
