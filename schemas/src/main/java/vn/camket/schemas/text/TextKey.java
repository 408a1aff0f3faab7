package vn.camket.schemas.text;

import java.util.regex.Pattern;

/**
 * The key under which two spellings of one Vietnamese text are the same. Accents are kept: 'Văn
 * Lang' is not 'Văn Lăng' (domain §4.3). Keys are for comparing; display keeps the original.
 */
public final class TextKey {
  private static final Pattern BULLET = Pattern.compile("^(?:[-+*•·▪●] )+");
  private static final Pattern TAIL =
      Pattern.compile("(?: ?(?:[.,;:*¹²³⁰⁴⁵⁶⁷⁸⁹]|\\(\\d{1,2}\\)|\\(\\*+\\)|\\[\\d{1,2}\\]))+$");
  private static final Pattern GLUED_MARK = Pattern.compile("(?<=\\p{L}\\p{L})\\d{1,2}$");
  private static final Pattern LOOSE = Pattern.compile(" ?([()/-]) ?");
  private static final String Y = "yỳýỷỹỵ";
  private static final String I = "iìíỉĩị";
  private static final String CONSONANTS = "bcdđghklmnpqrstvx";

  private static final int TABLE_END = 0x2300;
  private static final char[] FOLDED = table();

  private TextKey() {}

  /**
   * The key of a name or an item's text: clean (see {@link CleanText}), one tone placement (hoà =
   * hòa), case folded, dashes and quotes of one kind, Eth (Ð) read as Đ.
   *
   * @param text any text, never null
   * @return the key; empty for a blank text
   */
  public static String of(String text) {
    return TonePlacement.classic(CleanText.composed(folded(CleanText.of(text))));
  }

  /**
   * The key of a heading, a status word or a word of a table: {@link #of} and besides i for y where
   * both are written (tỷ = tỉ, kỳ = kì, quý = quí), without list bullets, closing punctuation and
   * footnote marks ('(2)', '*', the 58 of 'đề ra58'), and without spaces beside brackets, slashes
   * and dashes. A text made of nothing else keeps its key.
   *
   * @param text any text, never null
   * @return the key; empty for a blank text
   */
  public static String ofWord(String text) {
    String key = of(text);
    return withI(isWordsOnly(key) ? key : withoutSigns(key));
  }

  private static String folded(String text) {
    char[] folded = text.toCharArray();
    boolean dots = false;
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      dots |= c == '…';
      folded[i] = c < TABLE_END ? FOLDED[c] : fold(c);
    }
    String key = new String(folded);
    return dots ? key.replace("…", "...") : key;
  }

  private static char[] table() {
    char[] folded = new char[TABLE_END];
    for (char c = 0; c < TABLE_END; c++) {
      folded[c] = fold(c);
    }
    return folded;
  }

  private static char fold(char c) {
    return switch (c) {
      case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－' -> '-';
      case '`', '‘', '’', '‚', '‛', '′', '´', 'ʼ', 'ʹ' -> '\'';
      case '“', '”', '„', '‟', '″', '«', '»', 'ʺ' -> '"';
      case '⁄', '∕' -> '/';
      case 'Ð', 'ð', 'Ɖ', 'ɖ' -> 'đ';
      default -> Character.toLowerCase(c);
    };
  }

  /** Letters and spaces only: most words have no sign to drop. */
  private static boolean isWordsOnly(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) != ' ' && !Character.isLetter(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String withoutSigns(String key) {
    String bare = withoutMarks(BULLET.matcher(key).replaceFirst(""));
    return LOOSE.matcher(bare.isEmpty() ? key : bare).replaceAll("$1");
  }

  private static String withoutMarks(String key) {
    String before;
    String bare = key;
    do {
      before = bare;
      bare = GLUED_MARK.matcher(TAIL.matcher(bare).replaceFirst("")).replaceFirst("");
    } while (!bare.equals(before));
    return bare;
  }

  private static String withI(String key) {
    char[] written = null;
    for (int i = 1; i < key.length(); i++) {
      int tone = Y.indexOf(key.charAt(i));
      if (tone >= 0 && endsWord(key, i) && mayBeI(key, i)) {
        written = written == null ? key.toCharArray() : written;
        written[i] = I.charAt(tone);
      }
    }
    return written == null ? key : new String(written);
  }

  private static boolean endsWord(String key, int i) {
    return i + 1 == key.length() || !Character.isLetter(key.charAt(i + 1));
  }

  /** After a consonant, or after 'qu': 'thúy' is not 'thúi'. */
  private static boolean mayBeI(String key, int i) {
    char before = key.charAt(i - 1);
    return CONSONANTS.indexOf(before) >= 0 || (before == 'u' && i > 1 && key.charAt(i - 2) == 'q');
  }
}
