package vn.camket.schemas.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which two spellings of one Vietnamese text are the same: NFC, one tone placement
 * (hoà = hòa), case folded, white space collapsed. Accents are kept: 'Văn Lang' is not 'Văn Lăng'
 * (domain §4.3). Keys are for comparing; display keeps the original.
 */
public final class TextKey {
  private static final Pattern SPACE =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]+");

  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<=\\p{L})\\d{1,2}$|[\\s]*[\\[(](\\d{1,2}|\\*+)[\\])]$");
  private static final Pattern TRAILING = Pattern.compile("[\\s.,;:*…]+$");
  private static final Pattern LOOSE = Pattern.compile(" ?([()/-]) ?");
  private static final Pattern LONE_Y =
      Pattern.compile("(?<!\\p{L})([hklmstv]|qu)([yỳýỷỹỵ])(?!\\p{L})");

  private static final String Y = "yỳýỷỹỵ";
  private static final String I = "iìíỉĩị";

  private TextKey() {}

  /**
   * The key of a text.
   *
   * @param text any text, never null
   * @return the key; empty for a blank text
   */
  public static String of(String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(nfc).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The key of a heading or of a word of a table: as {@link #of}, and i = y at the end of a
   * syllable (kỳ = kì), without trailing punctuation and footnote marks (domain §5: "đề ra58"), and
   * without spaces beside brackets, slashes and dashes.
   *
   * @param text any text, never null
   * @return the key; empty for a text without letters or digits
   */
  public static String ofWord(String text) {
    String key = TRAILING.matcher(of(text)).replaceAll("");
    key = TRAILING.matcher(FOOTNOTE.matcher(key).replaceAll("")).replaceAll("");
    String withI =
        LONE_Y.matcher(key).replaceAll(m -> m.group(1) + I.charAt(Y.indexOf(m.group(2))));
    return LOOSE.matcher(withI).replaceAll("$1");
  }
}
