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
}
