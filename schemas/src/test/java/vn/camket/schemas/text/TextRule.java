package vn.camket.schemas.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.DataFile;

/**
 * One rule of a specification file. Invisible characters stand between ⟨ and ⟩: by name, by code
 * point ('U+200B'), or as 'NFD:' and the text that is to be decomposed. Expected: '∅' for blank, '✗
 * reason' for unreadable, else the value.
 *
 * @param with further arguments of the rule's function
 */
record TextRule(String rule, String input, String expected, @Nullable Map<String, String> with) {
  private static final Pattern GLYPH = Pattern.compile("⟨([^⟩]*)⟩");
  private static final Map<String, String> NAMED =
      Map.of(
          "NBSP", "\u00a0",
          "NNBSP", "\u202f",
          "ZWSP", "\u200b",
          "ZWNJ", "\u200c",
          "BOM", "\ufeff",
          "SHY", "\u00ad",
          "TAB", "\t",
          "LF", "\n",
          "CR", "\r");

  static Stream<TextRule> in(String file) {
    String text = DataFile.shippedText(TextRule.class, file);
    return List.of(DataFile.parse(text, file, TextRule[].class)).stream();
  }

  String rawInput() {
    return raw(input);
  }

  /** An argument with its glyphs replaced. */
  String argument(String name) {
    return raw(Objects.requireNonNull(argumentOrNull(name), name));
  }

  @Nullable String argumentOrNull(String name) {
    return with == null ? null : with.get(name);
  }

  static <T> String shown(Reading<T> reading) {
    if (reading instanceof Reading.Unreadable<T> unreadable) {
      return "✗ " + unreadable.reasonVi();
    }
    T value = reading.orNull();
    return value == null ? "∅" : value.toString();
  }

  private static String raw(String shown) {
    return GLYPH
        .matcher(shown)
        .replaceAll(glyph -> Matcher.quoteReplacement(meant(glyph.group(1))));
  }

  private static String meant(String glyph) {
    if (glyph.startsWith("NFD:")) {
      return Normalizer.normalize(glyph.substring(4), Normalizer.Form.NFD);
    }
    if (glyph.startsWith("U+")) {
      return Character.toString(Integer.parseInt(glyph.substring(2), 16));
    }
    return Objects.requireNonNull(NAMED.get(glyph), glyph);
  }

  @Override
  public String toString() {
    return rule + ": " + input + (with == null ? "" : " " + with) + " → " + expected;
  }
}
