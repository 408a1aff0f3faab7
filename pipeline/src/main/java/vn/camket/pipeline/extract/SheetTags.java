package vn.camket.pipeline.extract;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the streaming reader of workbooks does not tell of a sheet: merged cells, which stand behind
 * the rows, and the styles of cells. Taken from the bytes of the sheet as they are unfolded.
 */
final class SheetTags {
  private static final int LONGEST = 400;
  private static final Pattern MERGE =
      Pattern.compile(
          "mergeCell\\s[^>]*?ref=[\"']([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})[\"']");
  private static final Pattern ADDRESS = Pattern.compile("\\sr=[\"']([A-Z]{1,3})(\\d{1,7})[\"']");
  private static final Pattern STYLE = Pattern.compile("\\ss=[\"'](\\d{1,6})[\"']");

  private final BitSet legacyStyles;
  private final VerticalMerges merges = new VerticalMerges();
  private final Map<Integer, Map<Integer, Integer>> styles = new HashMap<>();
  private final byte[] tag = new byte[LONGEST];
  private int length = -1;

  /**
   * @param legacyStyles styles whose font is one of a legacy character set
   */
  SheetTags(BitSet legacyStyles) {
    this.legacyStyles = legacyStyles;
  }

  void take(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (b == '<') {
        length = 0;
      } else if (length >= 0) {
        if (b == '>') {
          end();
          length = -1;
        } else if (length == LONGEST || (length == 0 && b != 'm' && b != 'c')) {
          length = -1;
        } else {
          tag[length++] = b;
        }
      }
    }
  }

  private void end() {
    if (length < 2 || (tag[0] == 'c' && (legacyStyles.isEmpty() || tag[1] != ' '))) {
      return;
    }
    String text = new String(tag, 0, length, StandardCharsets.ISO_8859_1);
    if (tag[0] == 'c') {
      cell(text);
      return;
    }
    Matcher merge = MERGE.matcher(text);
    if (merge.lookingAt()) {
      merges.add(
          new VerticalMerges.Range(
              Integer.parseInt(merge.group(2)),
              Integer.parseInt(merge.group(3)),
              column(merge.group(1))));
    }
  }

  private void cell(String text) {
    Matcher style = STYLE.matcher(text);
    Matcher address = ADDRESS.matcher(text);
    if (style.find() && address.find()) {
      int number = Integer.parseInt(style.group(1));
      if (legacyStyles.get(number)) {
        styles
            .computeIfAbsent(Integer.valueOf(address.group(2)), r -> new HashMap<>())
            .put(column(address.group(1)), number);
      }
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  VerticalMerges merges() {
    return merges;
  }

  /** The style of a cell when its font is a legacy one; else null. */
  @Nullable Integer legacyStyle(int rowNo, int column) {
    return styles.getOrDefault(rowNo, Map.of()).get(column);
  }
}
