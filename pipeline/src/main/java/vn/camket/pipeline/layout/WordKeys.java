package vn.camket.pipeline.layout;

import java.util.HashMap;
import java.util.Map;
import vn.camket.schemas.text.TextKey;

/**
 * Word keys of texts, remembered: headings, units and marks come again and again, and each text is
 * asked of several times in its row. Forgets everything when full.
 */
final class WordKeys {
  private static final int MOST = 8192;
  private static final int LONGEST = 160;

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, String> plain = new HashMap<>();

  /** The word key of a text. */
  String of(String text) {
    String known = keys.get(text);
    return known == null ? remember(keys, text, TextKey.ofWord(text)) : known;
  }

  private static String remember(Map<String, String> memory, String text, String key) {
    if (memory.size() == MOST) {
      memory.clear();
    }
    if (text.length() <= LONGEST) {
      memory.put(text, key);
    }
    return key;
  }

  /** The plain key of a short text, for marks made of punctuation. */
  String plain(String text) {
    String known = plain.get(text);
    return known == null ? remember(plain, text, TextKey.of(text)) : known;
  }

  /** Whether a phrase occurs in a key, whole words only. */
  static boolean occurs(String phrase, String key) {
    return find(phrase, key, 0) >= 0;
  }

  /** Where a phrase occurs in a key at or after a place, whole words only; -1 when it does not. */
  static int find(String phrase, String key, int from) {
    for (int at = key.indexOf(phrase, from); at >= 0; at = key.indexOf(phrase, at + 1)) {
      if (startsWord(key, at) && endsWord(key, at + phrase.length())) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a key begins with a phrase, whole words only. */
  static boolean begins(String key, String phrase) {
    return key.startsWith(phrase) && endsWord(key, phrase.length());
  }

  private static boolean startsWord(String key, int at) {
    return at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1));
  }

  private static boolean endsWord(String key, int at) {
    return at == key.length() || !Character.isLetterOrDigit(key.charAt(at));
  }
}
