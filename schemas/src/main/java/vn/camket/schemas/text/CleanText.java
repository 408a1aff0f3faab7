package vn.camket.schemas.text;

import java.text.Normalizer;

/**
 * The text of a cell as a reader sees it: NFC, invisible characters removed, every run of white
 * space one space. Case, accents, tone placement and punctuation stay (domain §5).
 */
public final class CleanText {
  private static final char COMBINING_GRAPHEME_JOINER = '\u034f';
  private static final boolean[] PLAIN = table();

  private CleanText() {}

  /**
   * The clean text; the same object when nothing is to be done.
   *
   * @param text any text, never null
   */
  public static String of(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  /** Composed form; the same object for the letters of Vietnamese, which are composed already. */
  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && !isPlain(text.charAt(i))) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean oneSpace = c == ' ' && before != ' ';
      if (!oneSpace && !isPlain(c)) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && !clean.isEmpty()) {
          clean.append(' ');
        }
        gap = false;
        clean.append(c);
      }
    }
    return composed(clean.toString());
  }

  /** Visible, no space, and unchanged by NFC when all its neighbours are of this kind too. */
  private static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  private static boolean[] table() {
    boolean[] plain = new boolean[0x2028];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = isComposedAndVisible(c);
    }
    return plain;
  }

  private static boolean isComposedAndVisible(char c) {
    return (c > ' ' && c < 0x7f)
        || (c > 0xa0 && c < 0x300 && c != 0xad)
        || (c >= 0x1ea0 && c <= 0x1ef9)
        || (c >= 0x2010 && c <= 0x2027);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || c == COMBINING_GRAPHEME_JOINER
        || (c >= 0xfe00 && c <= 0xfe0f);
  }
}
