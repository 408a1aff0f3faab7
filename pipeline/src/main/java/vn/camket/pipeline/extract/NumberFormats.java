package vn.camket.pipeline.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number formats of spreadsheet cells. The workbook reader knows the built-in ones by number, but
 * for the days of East Asian editions (ECMA-376 part 1, 18.8.30), which have a number only.
 */
final class NumberFormats {
  private static final String GENERAL = "General";
  private static final String EAST_ASIAN_DATE = "yyyy-mm-dd";

  /** What a format shows as it stands: quoted, escaped, filling, spacing and bracketed parts. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private NumberFormats() {}

  /**
   * The format of a cell.
   *
   * @param id number of the format in the file, null when the cell has none
   * @param code text of a format that the file defines itself
   */
  static String of(@Nullable Integer id, @Nullable String code) {
    if (code != null && !code.isBlank()) {
      return code;
    }
    if (id == null) {
      return GENERAL;
    }
    boolean eastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return eastAsianDate ? EAST_ASIAN_DATE : GENERAL;
  }

  /** Whether a format shows a day: it has a day or a year, or a month without a time. */
  static boolean isDate(String format) {
    if (format.equalsIgnoreCase(GENERAL)) {
      return false;
    }
    String shown = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    int semicolon = shown.indexOf(';');
    String first = semicolon < 0 ? shown : shown.substring(0, semicolon);
    boolean month = first.contains("mmm");
    return first.contains("d") || first.contains("y") || month;
  }
}
