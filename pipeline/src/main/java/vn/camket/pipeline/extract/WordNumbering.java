package vn.camket.pipeline.extract;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word counts by itself and that stand in no text: running numbers of a list or of
 * a column "TT" (ECMA-376 part 1, 17.9). Lists of one kind count on through the document.
 */
final class WordNumbering {
  private static final int LEVELS = 9;
  private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private final Map<String, Level[]> levelsByKind = new HashMap<>();
  private final Map<String, String> kindByList = new HashMap<>();
  private final Map<String, int[]> counted = new HashMap<>();

  /** How one level of a list is numbered. */
  private static final class Level {
    private int start = 1;
    private String format = "decimal";
    private String text = "";
  }

  static WordNumbering read(InputStream in) throws XMLStreamException {
    WordNumbering numbering = new WordNumbering();
    XMLStreamReader xml = XmlReading.open(in);
    String kind = "";
    String list = "";
    @Nullable Level level = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> kind = String.valueOf(XmlReading.attribute(xml, "abstractNumId"));
        case "num" -> list = String.valueOf(XmlReading.attribute(xml, "numId"));
        case "abstractNumId" -> numbering.kindByList.put(list, val(xml));
        case "lvl" -> level = numbering.level(kind, XmlReading.attribute(xml, "ilvl"));
        case "start", "numFmt", "lvlText" -> set(level, xml.getLocalName(), val(xml));
        default -> {}
      }
    }
    return numbering;
  }

  private static String val(XMLStreamReader xml) {
    String value = XmlReading.attribute(xml, "val");
    return value == null ? "" : value;
  }

  private Level level(String kind, @Nullable String index) {
    Level[] levels = levelsByKind.computeIfAbsent(kind, k -> newLevels());
    return levels[indexOf(index)];
  }

  private static Level[] newLevels() {
    Level[] levels = new Level[LEVELS];
    Arrays.setAll(levels, i -> new Level());
    return levels;
  }

  private static int indexOf(@Nullable String level) {
    return level == null || !level.matches("[0-8]") ? 0 : Integer.parseInt(level);
  }

  private static void set(@Nullable Level level, String what, String value) {
    if (level != null) {
      switch (what) {
        case "start" -> level.start = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
        case "numFmt" -> level.format = value;
        default -> level.text = value;
      }
    }
  }

  /** The number of the next paragraph of a list; empty for bullets and unknown lists. */
  String next(String list, @Nullable String levelIndex) {
    String kind = kindByList.get(list);
    Level[] levels = kind == null ? null : levelsByKind.get(kind);
    if (kind == null || levels == null) {
      return "";
    }
    int at = indexOf(levelIndex);
    int[] counts = counted.computeIfAbsent(kind, k -> new int[LEVELS]);
    counts[at] = counts[at] == 0 ? levels[at].start : counts[at] + 1;
    Arrays.fill(counts, at + 1, LEVELS, 0);
    return levels[at].format.equals("bullet") ? "" : shown(levels, at, counts);
  }

  private static String shown(Level[] levels, int at, int[] counts) {
    Matcher places = PLACEHOLDER.matcher(levels[at].text);
    return places.replaceAll(
        place -> {
          int level = Integer.parseInt(place.group(1)) - 1;
          int count = counts[level] == 0 ? levels[level].start : counts[level];
          return Matcher.quoteReplacement(figure(count, levels[level].format));
        });
  }

  private static String figure(int count, String format) {
    return switch (format) {
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter(count, 'A');
      case "lowerLetter" -> letter(count, 'a');
      case "decimalZero" -> String.format(Locale.ROOT, "%02d", count);
      case "none" -> "";
      default -> String.valueOf(count);
    };
  }

  private static String letter(int count, char first) {
    return String.valueOf((char) (first + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
  }

  private static String roman(int count) {
    StringBuilder roman = new StringBuilder();
    int left = Math.min(count, 3999);
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }
}
