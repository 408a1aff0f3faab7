package vn.camket.schemas.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Vietnamese write them: comma before decimals, dots (or spaces) between thousands
 * (domain §5). A text that is a number in the Vietnamese way is read that way: '1.234' is 1234 and
 * '1,234' is 1 and 234 thousandths. A text that is none is read with the decimal point of
 * spreadsheets only when nothing else is possible ('1234.5', '0.85', '1,234,567.8'); '1234.567',
 * which may have lost a dot, is not read. Units, hedges, fractions and percents are no numbers.
 */
public final class VietnameseNumber {
  private static final Pattern VIETNAMESE =
      Pattern.compile("-?(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)(?:,\\d+)?");
  private static final Pattern POINT =
      Pattern.compile("-?(?:0\\.\\d+|[1-9]\\d*\\.(?:\\d{1,2}|\\d{4,}))");
  private static final Pattern ENGLISH =
      Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3}(?:,\\d{3})+(?:\\.\\d+)?|,\\d{3}\\.\\d+)");
  private static final Pattern STORED = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?");
  private static final Pattern NOTHING = Pattern.compile("[-–—−.… ]*");
  private static final Pattern MINUS = Pattern.compile("^[−–]");
  private static final int LONGEST = 40;

  private VietnameseNumber() {}

  /**
   * Reads a number written by people.
   *
   * @param text the text of a cell, never null
   */
  public static Reading<BigDecimal> parse(String text) {
    String clean = CleanText.of(text);
    if (NOTHING.matcher(clean).matches()) {
      return Reading.blank();
    }
    String plain = clean.length() > LONGEST ? null : plain(clean);
    return plain == null ? Reading.unreadable(reason(clean)) : Reading.read(new BigDecimal(plain));
  }

  /**
   * Reads a number of a spreadsheet cell. A cell with a number format other than '@' (text) holds
   * the number as the file stores it, with a decimal point; anything else is {@link
   * #parse(String)}.
   *
   * @param numberFormat the cell's number format; null where the file has none
   */
  public static Reading<BigDecimal> parse(String text, @Nullable String numberFormat) {
    boolean stored = numberFormat != null && !numberFormat.equals("@");
    return stored && text.length() <= LONGEST && STORED.matcher(text).matches()
        ? Reading.read(new BigDecimal(text))
        : parse(text);
  }

  /** The number in the Vietnamese way, without closing zeros: '1.234,5'. */
  public static String format(BigDecimal number) {
    String plain = number.abs().stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String decimals = point < 0 ? "" : "," + plain.substring(point + 1);
    return (number.signum() < 0 ? "-" : "") + grouped(whole) + decimals;
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, '.');
    }
    return grouped.toString();
  }

  /** The number with a decimal point and nothing else, or null. */
  private static @Nullable String plain(String clean) {
    String text = MINUS.matcher(clean).replaceFirst("-");
    if (VIETNAMESE.matcher(text).matches()) {
      return text.replace(".", "").replace(" ", "").replace(',', '.');
    }
    if (POINT.matcher(text).matches()) {
      return text;
    }
    return ENGLISH.matcher(text).matches() ? text.replace(",", "") : null;
  }

  private static String reason(String text) {
    if (text.startsWith("#")) {
      return "Ô chứa lỗi công thức “" + text + "”";
    }
    if (text.indexOf('%') >= 0) {
      return "“" + text + "” là tỷ lệ phần trăm, không phải số";
    }
    if (text.chars().anyMatch(Character::isLetter)) {
      return "“" + text + "” có chữ; chỉ ghi số";
    }
    return "Không đọc được số “" + text + "”; ghi dấu chấm giữa hàng nghìn, dấu phẩy thập phân";
  }
}
