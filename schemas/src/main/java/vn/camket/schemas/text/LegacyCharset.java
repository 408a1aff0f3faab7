package vn.camket.schemas.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.DataFile;

/**
 * Character sets that Vietnamese offices wrote in before Unicode (domain §5). Such a text stands in
 * files as Latin-1 characters; what it says only its font tells, or its letters ({@link
 * LegacyEvidence}).
 */
@SuppressWarnings("ImmutableEnumChecker") // A table read once and never changed.
public enum LegacyCharset {
  /** TCVN 5712, also called ABC: fonts .VnTime, .VnArial … */
  TCVN3("tcvn3.yaml"),
  /** VNI for Windows: fonts VNI-Times, VNI-Helve … */
  VNI("vni.yaml");

  private static final int LONGEST_CODE = 2;

  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Map<String, String> letterByCode = new HashMap<>();
  private final Pattern font;
  private final @Nullable Pattern capitalFont;

  LegacyCharset(String resource) {
    Table table = DataFile.shipped(LegacyCharset.class, resource, Table.class);
    table.letters().forEach((code, letter) -> letters.put(characters(code), letter));
    letters.forEach(
        (code, letter) -> {
          letterByCode.put(code, letter);
          letterByCode.putIfAbsent(withSmallMark(code), letter);
        });
    font = Pattern.compile(table.font(), Pattern.CASE_INSENSITIVE);
    String capitals = table.capitalFont();
    capitalFont = capitals == null ? null : Pattern.compile(capitals, Pattern.CASE_INSENSITIVE);
  }

  /** The data file. */
  record Table(
      String charset,
      String font,
      @JsonProperty("capital_font") @Nullable String capitalFont,
      Map<String, String> letters) {}

  private static String characters(String code) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < code.length(); i += 3) {
      characters.append((char) Integer.parseInt(code.substring(i, i + 2), 16));
    }
    return characters.toString();
  }

  /** Writers of VNI put the small mark behind a capital too ("Uûy"). */
  private static String withSmallMark(String code) {
    return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The character set of a font by its name; empty for fonts of Unicode. */
  public static Optional<LegacyCharset> ofFont(String fontName) {
    for (LegacyCharset charset : values()) {
      if (charset.font.matcher(fontName.strip()).matches()) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  /** Each letter by how this set writes it, in Latin-1 characters. */
  public Map<String, String> letters() {
    return Map.copyOf(letters);
  }

  /**
   * The text in Unicode; characters that this set does not use stay. A word with two plain capitals
   * and no small letter becomes all capitals: TCVN3 has no others.
   */
  public String toUnicode(String text) {
    StringBuilder unicode = new StringBuilder(text.length());
    int wordStart = 0;
    for (int i = 0; i < text.length(); ) {
      int length = codeLength(text, i);
      if (length == 0) {
        unicode.append(text.charAt(i));
        wordStart = isLetter(text.charAt(i)) ? wordStart : unicode.length();
      } else {
        unicode.append(letterByCode.get(text.substring(i, i + length)));
      }
      i += Math.max(1, length);
      if (i == text.length() || (codeLength(text, i) == 0 && !isLetter(text.charAt(i)))) {
        capitalise(unicode, wordStart);
      }
    }
    return unicode.toString();
  }

  /** As {@link #toUnicode(String)}; a font of capitals shows small letters as capitals. */
  public String toUnicode(String text, String fontName) {
    String unicode = toUnicode(text);
    boolean capitals = capitalFont != null && capitalFont.matcher(fontName.strip()).matches();
    return capitals ? unicode.toUpperCase(Locale.ROOT) : unicode;
  }

  /** How many characters at a place are one letter of this set; 0 when they are none. */
  private int codeLength(String text, int at) {
    for (int length = Math.min(LONGEST_CODE, text.length() - at); length > 0; length--) {
      if (text.charAt(at + length - 1) > '~'
          && letterByCode.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private void capitalise(StringBuilder unicode, int from) {
    int plain = 0;
    for (int i = from; i < unicode.length(); i++) {
      char c = unicode.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return;
      }
      plain += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    if (plain > 1 && this == TCVN3) {
      String word = unicode.substring(from).toUpperCase(Locale.ROOT);
      unicode.replace(from, unicode.length(), word);
    }
  }
}
