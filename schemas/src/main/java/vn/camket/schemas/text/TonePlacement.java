package vn.camket.schemas.text;

/**
 * One placement of the tone mark where Vietnamese has two: in the open rhymes oa, oe and uy the
 * mark goes to the first vowel (hoà → hòa, khoẻ → khỏe, thuỷ → thủy, Uỷ → Ủy). Rhymes with more
 * letters (toàn, hoàn, thuyền) and u after q (quý) have one placement only and stay (domain §5).
 */
public final class TonePlacement {
  private static final String TONED = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";
  private static final String BARE = "aeyAEY";
  private static final String O = "òóỏõọÒÓỎÕỌ";
  private static final String U = "ùúủũụÙÚỦŨỤ";
  private static final int TONES = 5;

  private TonePlacement() {}

  /**
   * The text with the mark on the first vowel; the same object when nothing is to be done.
   *
   * @param text a text in NFC, never null
   */
  public static String classic(String text) {
    char[] moved = null;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) >= 'À' && isGlide(text.charAt(i - 1)) && isModern(text, i)) {
        moved = moved == null ? text.toCharArray() : moved;
        move(moved, i);
      }
    }
    return moved == null ? text : new String(moved);
  }

  private static boolean isGlide(char c) {
    return c == 'o' || c == 'u' || c == 'O' || c == 'U';
  }

  /** Whether a rhyme oa, oe or uy ends at i and carries its mark there. */
  private static boolean isModern(String text, int i) {
    int toned = TONED.indexOf(text.charAt(i));
    if (toned < 0 || isPartOfWord(text, i + 1)) {
      return false;
    }
    boolean isY = Character.toLowerCase(BARE.charAt(toned / TONES)) == 'y';
    boolean afterU = Character.toLowerCase(text.charAt(i - 1)) == 'u';
    return isY == afterU && !(afterU && i > 1 && isQ(text.charAt(i - 2)));
  }

  private static boolean isPartOfWord(String text, int i) {
    return i < text.length()
        && (Character.isLetter(text.charAt(i))
            || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK);
  }

  private static boolean isQ(char c) {
    return c == 'q' || c == 'Q';
  }

  private static void move(char[] text, int i) {
    int toned = TONED.indexOf(text[i]);
    char glide = text[i - 1];
    String marked = Character.toLowerCase(glide) == 'o' ? O : U;
    int upper = Character.isUpperCase(glide) ? TONES : 0;
    text[i - 1] = marked.charAt(upper + toned % TONES);
    text[i] = BARE.charAt(toned / TONES);
  }
}
