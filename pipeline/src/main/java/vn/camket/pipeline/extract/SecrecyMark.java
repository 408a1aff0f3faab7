package vn.camket.pipeline.extract;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.SecrecyWords;

/**
 * Finds a mark of secrecy in a row (meanings §9): a whole cell "TỐI MẬT"; a cell "Độ mật: Mật"; a
 * cell "Độ mật" before a cell "Mật". Never a part of a text: "mật độ dân số" is none.
 */
public final class SecrecyMark implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Room for brackets, spaces and letters with separate accents: twice a mark, and this. */
  private static final int ROOM = 12;

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final HashSet<String> marks = new HashSet<>();
  private final HashSet<String> labels = new HashSet<>();
  private final int longestMark;
  private final int longest;

  /**
   * @param words marks and labels
   */
  public SecrecyMark(SecrecyWords words) {
    words.marks().forEach(w -> marks.add(key(w)));
    words.labels().forEach(w -> labels.add(key(w)));
    longestMark = 2 * longest(marks) + ROOM;
    longest = longestMark + 2 * longest(labels) + ROOM;
  }

  /** The mark in a row as it stands there; empty when the row has none. */
  public Optional<String> in(RawRow row) {
    List<RawCell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).text();
      if (text.length() <= longest && (isMark(text) || isLabelledMark(text))) {
        return Optional.of(text.strip());
      }
    }
    return Optional.empty();
  }

  private boolean isMark(String text) {
    return text.length() <= longestMark && marks.contains(key(text));
  }

  private boolean isLabelledMark(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && labels.contains(key(text.substring(0, colon)))
        && isMark(text.substring(colon + 1));
  }

  private static int longest(Set<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** A mark may stand in brackets or stars: "(MẬT)". */
  private static String key(String text) {
    return TextKey.of(AROUND.matcher(TextKey.of(text)).replaceAll(""));
  }

  /** The words that count, for the record of what was looked for. */
  public Set<String> marks() {
    return Set.copyOf(marks);
  }
}
