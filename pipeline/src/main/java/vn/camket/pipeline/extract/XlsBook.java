package vn.camket.pipeline.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.LegacyCharset;

/** What stands before the sheets of a workbook of 97-2003: texts, formats, fonts, sheets. */
final class XlsBook {
  /** Fonts are numbered without 4 ([MS-XLS] 2.5.129, FontIndex). */
  private static final int MISSING_FONT = 4;

  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(r -> {});
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final List<String> fonts = new ArrayList<>();
  private final List<Integer> fontOfStyle = new ArrayList<>();
  private final Map<Integer, @Nullable String> legacyFontOfStyle = new HashMap<>();
  private @Nullable SSTRecord texts;
  private boolean from1904;

  void take(Record found) {
    formats.processRecordInternally(found);
    if (found instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (found instanceof SSTRecord shared) {
      texts = shared;
    } else if (found instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (found instanceof FontRecord font) {
      fonts.add(font.getFontName());
    } else if (found instanceof ExtendedFormatRecord style) {
      fontOfStyle.add((int) style.getFontIndex());
    }
  }

  /** The sheets in the order in which they stand in the file. */
  List<BoundSheetRecord> sheets() {
    return List.of(BoundSheetRecord.orderByBofPosition(sheets));
  }

  @Nullable String text(int index) {
    return texts == null || index < 0 || index >= texts.getNumUniqueStrings()
        ? null
        : texts.getString(index).getString();
  }

  RawCell number(CellValueRecordInterface cell, double value) {
    String format = formats.getFormatString(cell);
    String code = NumberFormats.of(formats.getFormatIndex(cell), format);
    return new RawCell(cell.getColumn(), text(value, code), code);
  }

  private String text(double value, String format) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal number = new BigDecimal(Double.toString(value));
    if (NumberFormats.isDate(format)) {
      return StoredNumber.day(number, from1904)
          .map(LocalDate::toString)
          .orElseGet(() -> StoredNumber.text(number));
    }
    return StoredNumber.text(number);
  }

  /** The font of a style when it is one of a legacy character set; else null. */
  @Nullable String legacyFont(int style) {
    return legacyFontOfStyle.computeIfAbsent(style, this::lookUp);
  }

  private @Nullable String lookUp(int style) {
    int index = style < fontOfStyle.size() ? fontOfStyle.get(style) : -1;
    int place = index > MISSING_FONT ? index - 1 : index;
    String name = place >= 0 && place < fonts.size() ? fonts.get(place) : "";
    return LegacyCharset.ofFont(name).isPresent() ? name : null;
  }
}
