package vn.camket.schemas.text;

import java.text.Normalizer;

/**
 * A text without accents, đ as d: for searching only, never for matching (domain §4.3). Case is
 * kept.
 */
public final class Unaccent {
  private static final int TABLE_END = 0x1f00;
  private static final char[] BASE = table();

  private Unaccent() {}

  /**
   * The text without accents.
   *
   * @param text any text, composed or decomposed, never null
   */
  public static String of(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c < TABLE_END ? BASE[c] : c);
      }
    }
    return bare.toString();
  }

  private static char[] table() {
    char[] base = new char[TABLE_END];
    for (char c = 0; c < TABLE_END; c++) {
      base[c] = base(c);
    }
    return base;
  }

  private static char base(char c) {
    return switch (c) {
      case 'đ', 'ð', 'ɖ' -> 'd';
      case 'Đ', 'Ð', 'Ɖ' -> 'D';
      default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    };
  }
}
