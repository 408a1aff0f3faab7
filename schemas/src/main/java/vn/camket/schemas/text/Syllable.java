package vn.camket.schemas.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.camket.schemas.yaml.DataFile;

/** Whether a word is written like a Vietnamese syllable (syllables.yaml). */
public final class Syllable {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String TONES_OF_STOPS = "\u0301\u0323";
  private static final int LONGEST = 7;
  private static final Spelling SPELLING =
      DataFile.shipped(Syllable.class, "syllables.yaml", Spelling.class);
  private static final Set<String> RHYMES = Set.copyOf(SPELLING.rhymes());
  private static final Set<String> ONSETS = onsets();

  private Syllable() {}

  /** The data file. */
  record Spelling(List<String> onsets, List<String> rhymes) {}

  private static Set<String> onsets() {
    Set<String> onsets = new HashSet<>(SPELLING.onsets());
    onsets.add("");
    return onsets;
  }

  /** Whether a word in composed letters of any case is one syllable. */
  public static boolean is(String word) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return false;
    }
    StringBuilder bare = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      (TONES.indexOf(apart.charAt(i)) < 0 ? bare : tones).append(apart.charAt(i));
    }
    return tones.length() <= 1
        && isSpelled(Normalizer.normalize(bare, Normalizer.Form.NFC), tones.toString());
  }

  private static boolean isSpelled(String letters, String tone) {
    for (int onset = 0; onset <= 3 && onset < letters.length(); onset++) {
      String rhyme = letters.substring(onset);
      if (ONSETS.contains(letters.substring(0, onset))
          && RHYMES.contains(rhyme)
          && (!isStopped(rhyme) || (!tone.isEmpty() && TONES_OF_STOPS.contains(tone)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStopped(String rhyme) {
    char last = rhyme.charAt(rhyme.length() - 1);
    return last == 'c' || last == 'p' || last == 't' || rhyme.endsWith("ch");
  }
}
