package vn.camket.schemas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words of a text say about a legacy character set: only words with letters beyond ASCII
 * count. A word tells of the set when it is a Vietnamese syllable read that way and none as it
 * stands ("nh©n", "tÕt"; "nhaân").
 *
 * @param telling words that are syllables only when read in the set
 * @param either words that are syllables both ways ("thé")
 * @param unicode words that are Vietnamese as they stand and nothing in the set, or that no legacy
 *     text can hold ("ở")
 * @param foreign words that are no syllables either way ("père")
 */
public record LegacyEvidence(
    List<String> telling, List<String> either, List<String> unicode, List<String> foreign) {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\x00-\\x40\\x5B-\\x60\\x7B-\\xA0\u2010-\u2027\u201C\u201D]+");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-ZĐĂÂÊÔƠƯ]+|[đĐ]");
  private static final char LAST_OF_LATIN_1 = '\u00ff';

  /** Whether a text has any letter that a legacy set may mean: plain ASCII has none. */
  public static boolean concerns(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u00a0') {
        return true;
      }
    }
    return false;
  }

  /** What a text says about a set. */
  public static LegacyEvidence of(String text, LegacyCharset charset) {
    LegacyEvidence found =
        new LegacyEvidence(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (concerns(word)) {
        found.add(word, charset);
      }
    }
    return found;
  }

  private void add(String word, LegacyCharset charset) {
    String read = charset.toUnicode(word);
    boolean asItStands = Syllable.is(word);
    boolean inTheSet = Syllable.is(read) && !read.equals(word);
    if (word.chars().anyMatch(c -> c > LAST_OF_LATIN_1)) {
      unicode.add(word);
    } else if (inTheSet) {
      (asItStands ? either : telling).add(word);
    } else if (asItStands) {
      unicode.add(word);
    } else if (read.equals(word) || !ABBREVIATION.matcher(read).matches()) {
      foreign.add(word);
    }
  }

  /** Whether some word may be of the set and none speaks against it. */
  public boolean isClear() {
    return unicode.isEmpty() && foreign.isEmpty() && !telling.isEmpty();
  }
}
