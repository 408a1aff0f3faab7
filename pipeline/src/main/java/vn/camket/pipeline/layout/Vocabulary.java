package vn.camket.pipeline.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.TableWords;

/** Questions to the table words about the text of one cell. */
final class Vocabulary {
  private static final int LONGEST_MARK = 12;
  private static final int LONGEST_SENTENCE = 160;
  private static final Pattern PLACE_AND_DATE =
      Pattern.compile("^\\p{L}[^,]{1,40}, ?ngày[^\\p{L}]*tháng[^\\p{L}]*năm.*");

  private final TableWords words;
  private final WordKeys keys;
  private final List<String> noItems;
  private final List<String> unitLabels;
  private final List<String> signedDateLabels;
  private final List<String> footerStarts;
  private final List<String> subtotalStarts;
  private final List<String> letterheads;
  private final Set<String> ticks;
  private final Set<String> nulls;
  private final String markBeginnings;

  Vocabulary(TableWords words, WordKeys keys) {
    this.words = words;
    this.keys = keys;
    this.noItems = keysOf(words.noItems());
    this.unitLabels = keysOf(words.unitLabels());
    this.signedDateLabels = keysOf(words.signedDateLabels());
    this.footerStarts = keysOf(words.footerStarts());
    this.subtotalStarts = keysOf(words.subtotalStarts());
    this.letterheads = keysOf(words.letterheads());
    this.ticks = marksOf(words.tickMarks());
    this.nulls = marksOf(words.nullWords());
    this.markBeginnings =
        Stream.concat(ticks.stream(), nulls.stream())
            .map(m -> m.substring(0, 1))
            .collect(Collectors.joining());
  }

  private List<String> keysOf(List<String> given) {
    return given.stream().map(keys::of).toList();
  }

  private static Set<String> marksOf(List<String> given) {
    Set<String> marks = new HashSet<>();
    given.stream().map(TextKey::of).filter(k -> !k.isEmpty()).forEach(marks::add);
    return marks;
  }

  TableWords words() {
    return words;
  }

  String key(String text) {
    return keys.of(text);
  }

  boolean isTick(String text) {
    return isMark(text, ticks);
  }

  boolean isNull(String text) {
    return isMark(text, nulls);
  }

  private boolean isMark(String text, Set<String> marks) {
    return text.length() <= LONGEST_MARK
        && mayBeginMark(text.charAt(0))
        && marks.contains(keys.plain(text));
  }

  /** Most cells of a row are told apart from a mark by their first letter or digit. */
  private boolean mayBeginMark(char first) {
    return !Character.isLetterOrDigit(first)
        || markBeginnings.indexOf(Character.toLowerCase(first)) >= 0;
  }

  /** Whether a cell declares that there are no items. */
  boolean declaresNoItems(String text) {
    if (text.length() > LONGEST_SENTENCE) {
      return false;
    }
    String key = key(text);
    return noItems.stream().anyMatch(s -> WordKeys.occurs(s, key));
  }

  /** Whether a cell begins with the sentence: an item may well speak of "không phát sinh …". */
  boolean beginsWithNoItems(String text) {
    return begins(text, noItems);
  }

  boolean beginsFooter(String text) {
    return begins(text, footerStarts);
  }

  private boolean begins(String text, List<String> starts) {
    if (text.length() > LONGEST_SENTENCE) {
      return false;
    }
    String key = key(text);
    return starts.stream().anyMatch(s -> WordKeys.begins(key, s));
  }

  boolean isLetterhead(String text) {
    if (text.length() > LONGEST_SENTENCE) {
      return false;
    }
    String key = key(text);
    return letterheads.contains(key) || PLACE_AND_DATE.matcher(key).matches();
  }

  /**
   * Whether a cell begins a row of sums: "Cộng: 5" does, "Cộng đồng dân cư" does not; of words of
   * several syllables, "Tổng cộng toàn tỉnh" does too.
   */
  boolean beginsSubtotal(String text) {
    if (text.length() > LONGEST_SENTENCE) {
      return false;
    }
    String key = key(text);
    return subtotalStarts.stream()
        .anyMatch(s -> WordKeys.begins(key, s) && (s.contains(" ") || noLetterAfter(key, s)));
  }

  private static boolean noLetterAfter(String key, String start) {
    String rest = key.substring(start.length()).strip();
    return rest.isEmpty() || !Character.isLetter(rest.charAt(0));
  }

  /** What follows a unit label in a cell: empty when it is the label alone, null when no label. */
  @Nullable String afterUnitLabel(String text) {
    return afterLabel(text, unitLabels, false);
  }

  /**
   * What follows a label of a signing day: empty when it is the label alone, null when no label.
   */
  @Nullable String afterSignedDateLabel(String text) {
    return afterLabel(text, signedDateLabels, true);
  }

  private @Nullable String afterLabel(String text, List<String> labels, boolean digitsToo) {
    int colon = text.indexOf(':');
    int cut = colon < 0 && digitsToo ? firstDigit(text) : colon;
    String label = cut < 0 ? text : text.substring(0, cut);
    if (!labels.contains(key(label))) {
      return null;
    }
    return cut < 0 ? "" : text.substring(colon < 0 ? cut : cut + 1).strip();
  }

  private static int firstDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
