package vn.camket.pipeline.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one title phrase governs in a title: a letter "kết quả … năm 2019 và đề xuất … năm 2020" has
 * two parts.
 *
 * @param phrase key of the phrase
 * @param text key of the text from the phrase before to the phrase after
 * @param phraseEnd where the phrase ends in that text
 */
record TitlePart(String phrase, String text, int phraseEnd) {
  /** Of a table that stands under no title: it says nothing. */
  static final TitlePart NONE = new TitlePart("", "", 0);

  private static final Pattern YEAR = Pattern.compile("(?<!\\p{L})năm:? ?(20\\d\\d)(?!\\d)");

  /** The year behind the phrase, else one before it; null when there is none. */
  @Nullable Integer year() {
    Integer behind = yearIn(text.substring(phraseEnd));
    return behind == null ? yearIn(text) : behind;
  }

  /** The first "năm 20xx" in a key; null when there is none. */
  static @Nullable Integer yearIn(String key) {
    Matcher matcher = YEAR.matcher(key);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }
}
