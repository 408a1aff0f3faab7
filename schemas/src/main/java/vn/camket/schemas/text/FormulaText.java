package vn.camket.schemas.text;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet runs as a formula when it opens them in a CSV or on entry: they begin
 * with '=' or '@', or with '+' or '-' before a name, a bracket or a number that goes on ("+cmd|…",
 * "-2+3"). A list bullet ("- Làm đường", "+ Xây cầu") and a number are none.
 */
public final class FormulaText {
  private static final Pattern FORMULA =
      Pattern.compile("[=@].+|[-+](?:[A-Za-z_]\\w*\\s*[(|!].*|[(].*|[\\d.,]+\\s*[-+*/^&(|!].*)");

  private FormulaText() {}

  /** Whether a text is like a formula. */
  public static boolean is(String text) {
    String clean = CleanText.of(text);
    return !clean.isEmpty()
        && "=@+-".indexOf(clean.charAt(0)) >= 0
        && FORMULA.matcher(clean).matches();
  }
}
