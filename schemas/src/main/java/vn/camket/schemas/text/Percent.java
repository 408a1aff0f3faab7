package vn.camket.schemas.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Percents from 0 to 100. A cell whose number format scales by '%' stores a ratio (0.85 is 85 %);
 * any other cell holds percents (85, '85%', '7,72%'), whatever its size: 0.85 stays 0,85 % (domain
 * §5: the number format tells, never the value).
 */
public final class Percent {
  /** What a number format shows but does not scale by: quoted text, escapes, colours. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A stored binary fraction (0.28999999999999998) is rounded to what was typed. */
  private static final int DECIMALS = 9;

  private Percent() {}

  /**
   * Reads a percent.
   *
   * @param text the text of a cell, never null
   * @param numberFormat the cell's number format; null where the file has none
   * @return 0 to 100; a value outside is unreadable
   */
  public static Reading<Double> parse(String text, @Nullable String numberFormat) {
    String clean = CleanText.of(text);
    if (clean.endsWith("%") && clean.length() > 1) {
      String number = clean.substring(0, clean.length() - 1).strip();
      return inRange(VietnameseNumber.parse(number), clean);
    }
    Reading<BigDecimal> number = VietnameseNumber.parse(clean, numberFormat);
    return inRange(isRatio(numberFormat) ? number.map(HUNDRED::multiply) : number, clean);
  }

  /** The percent in the Vietnamese way: '7,72%'. */
  public static String format(double percent) {
    return written(BigDecimal.valueOf(percent));
  }

  private static String written(BigDecimal percent) {
    return VietnameseNumber.format(percent) + "%";
  }

  private static boolean isRatio(@Nullable String numberFormat) {
    return numberFormat != null
        && numberFormat.indexOf('%') >= 0
        && LITERAL.matcher(numberFormat).replaceAll("").indexOf('%') >= 0;
  }

  private static Reading<Double> inRange(Reading<BigDecimal> number, String text) {
    BigDecimal read = number.orNull();
    if (read == null) {
      return number instanceof Reading.Blank && text.indexOf('%') < 0
          ? Reading.blank()
          : Reading.unreadable("Không đọc được tỷ lệ phần trăm “" + text + "”");
    }
    BigDecimal percent = read.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0
        ? Reading.unreadable(
            "Tỷ lệ “" + text + "” là " + written(percent) + ", ngoài khoảng 0–100%")
        : Reading.read(percent.doubleValue());
  }
}
