package vn.camket.schemas.text;

import java.util.Locale;
import java.util.Set;

/** What a spreadsheet shows where a formula failed (ECMA-376 part 1, 18.18.11): no value. */
public final class ErrorValue {
  private static final Set<String> VALUES =
      Set.of(
          "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  private ErrorValue() {}

  /** Whether a cell holds nothing but an error value. */
  public static boolean is(String text) {
    return text.indexOf('#') >= 0 && VALUES.contains(CleanText.of(text).toUpperCase(Locale.ROOT));
  }
}
