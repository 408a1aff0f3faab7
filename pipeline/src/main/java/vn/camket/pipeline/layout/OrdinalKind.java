package vn.camket.pipeline.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the ordinal of a row says of the row (domain §5: A, I, 1, 1.1, -). */
enum OrdinalKind {
  NONE,
  NUMBER,
  DOTTED,
  ROMAN,
  CAPITAL,
  SMALL_LETTER,
  DASH,
  TEXT;

  private static final Pattern DOTTED_NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,4})+[.)]?");
  private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVX]+[.)]?");
  private static final Pattern ONE_CAPITAL = Pattern.compile("[A-ZĐ][.)]?");
  private static final Pattern ONE_SMALL = Pattern.compile("[a-zđ][.)]?");
  private static final Pattern DASHES = Pattern.compile("[-+*–—•]+");

  static OrdinalKind of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    return isNumber(text) ? NUMBER : ofWord(text.strip());
  }

  private static OrdinalKind ofWord(String text) {
    if (DOTTED_NUMBER.matcher(text).matches()) {
      return DOTTED;
    }
    if (ROMAN_NUMBER.matcher(text).matches()) {
      return ROMAN;
    }
    if (ONE_CAPITAL.matcher(text).matches()) {
      return CAPITAL;
    }
    if (ONE_SMALL.matcher(text).matches()) {
      return SMALL_LETTER;
    }
    return DASHES.matcher(text).matches() ? DASH : TEXT;
  }

  /** 1, 01, "1.", "1)" and the 1.0 of a spreadsheet's export; without a pattern, being hot. */
  private static boolean isNumber(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    if (i == 0 || i > 6) {
      return false;
    }
    String rest = text.substring(i);
    return rest.isEmpty() || rest.equals(".") || rest.equals(")") || rest.equals(".0");
  }
}
