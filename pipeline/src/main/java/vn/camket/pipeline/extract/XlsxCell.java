package vn.camket.pipeline.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** From a workbook's cell to its text and number format. */
final class XlsxCell {
  /** Characters that XML cannot hold stand as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxCell() {}

  /** The cell; null when nothing stands in it (a formula without a computed value as well). */
  static @Nullable RawCell of(Cell cell, boolean from1904) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      String format = NumberFormats.of(cell.getDataFormatId(), cell.getDataFormatString());
      return new RawCell(cell.getColumnIndex(), text(number, format, from1904), format);
    }
    if (value instanceof Boolean truth) {
      return new RawCell(cell.getColumnIndex(), truth ? "TRUE" : "FALSE", null);
    }
    String text = value == null ? cell.getRawValue() : value.toString();
    return text == null ? null : ofText(cell.getColumnIndex(), text);
  }

  private static @Nullable RawCell ofText(int column, String stored) {
    String text = stored.contains("_x") ? unescaped(stored) : stored;
    return CellTexts.isBlank(text) ? null : new RawCell(column, text, null);
  }

  private static String text(BigDecimal number, String format, boolean from1904) {
    if (NumberFormats.isDate(format)) {
      return StoredNumber.day(number, from1904)
          .map(LocalDate::toString)
          .orElseGet(() -> StoredNumber.text(number));
    }
    return StoredNumber.text(number);
  }

  private static String unescaped(String stored) {
    return ESCAPED.matcher(stored).replaceAll(XlsxCell::character);
  }

  private static String character(MatchResult escaped) {
    char c = (char) Integer.parseInt(escaped.group(1), 16);
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
  }
}
