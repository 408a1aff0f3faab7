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
    String bare = withoutMarks(BULLET.matcher(key).replaceFirst(""));
    return LOOSE.matcher(withI(bare.isEmpty() ? key : bare)).replaceAll("$1");
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '…') {
        folded.append("...");
      } else {
        folded.append(c < 0x80 ? ascii(c) : fold(c));
      }
    }
    return folded.toString();
  }

  private static char ascii(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '`' ? '\'' : c;
  }

  private static char fold(char c) {
    return switch (c) {
      case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－' -> '-';
      case '‘', '’', '‚', '‛', '′', '´', 'ʼ', 'ʹ' -> '\'';
      case '“', '”', '„', '‟', '″', '«', '»', 'ʺ' -> '"';
      case '⁄', '∕' -> '/';
      case 'Ð', 'ð', 'Ɖ', 'ɖ' -> 'đ';
      default -> Character.toLowerCase(c);
    };
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
