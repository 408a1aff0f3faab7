package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook of 97-2003, gathered record by record. */
final class XlsSheet {
  private final XlsBook book;
  private final String name;
  private final int index;
  private final ReadLimits limits;
  private final TreeMap<Integer, TreeMap<Integer, RawCell>> rows = new TreeMap<>();
  private final Map<Long, String> legacyFonts = new HashMap<>();
  private final Set<Integer> hidden = new HashSet<>();
  private final VerticalMerges merges = new VerticalMerges();
  private @Nullable FormulaRecord awaitsText;
  private int cells;

  XlsSheet(XlsBook book, String name, int index, ReadLimits limits) {
    this.book = book;
    this.name = name;
    this.index = index;
    this.limits = limits;
  }

  void take(Record found) throws UnreadableFileException {
    if (found instanceof RowRecord row) {
      if (row.getZeroHeight()) {
        hidden.add(row.getRowNumber() + 1);
      }
    } else if (found instanceof MergeCellsRecord merged) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        CellRangeAddress area = merged.getAreaAt(i);
        merges.add(
            new VerticalMerges.Range(
                area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn()));
      }
    } else if (found instanceof StringRecord text && awaitsText != null) {
      put(awaitsText, text(awaitsText, text.getString()));
      awaitsText = null;
    } else if (found instanceof CellValueRecordInterface cell) {
      put(cell, cell(cell));
    }
  }

  private @Nullable RawCell cell(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord shared) {
      return text(cell, book.text(shared.getSSTIndex()));
    }
    if (cell instanceof LabelRecord label) {
      return text(cell, label.getValue());
    }
    if (cell instanceof NumberRecord number) {
      return book.number(cell, number.getValue());
    }
    if (cell instanceof BoolErrRecord flag) {
      return text(
          cell, flag.isBoolean() ? shown(flag.getBooleanValue()) : error(flag.getErrorValue()));
    }
    return cell instanceof FormulaRecord formula ? computed(formula) : null;
  }

  private @Nullable RawCell computed(FormulaRecord formula) {
    awaitsText = formula.hasCachedResultString() ? formula : null;
    CellType type = formula.hasCachedResultString() ? CellType.STRING : cachedType(formula);
    return switch (type) {
      case NUMERIC -> book.number(formula, formula.getValue());
      case BOOLEAN -> text(formula, shown(formula.getCachedBooleanValue()));
      case ERROR -> text(formula, error(formula.getCachedErrorValue()));
      default -> null;
    };
  }

  private static CellType cachedType(FormulaRecord formula) {
    return formula.getCachedResultTypeEnum();
  }

  private static String shown(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }

  private static @Nullable RawCell text(CellValueRecordInterface cell, @Nullable String text) {
    return text == null || CellTexts.isBlank(text)
        ? null
        : new RawCell(cell.getColumn(), text, null);
  }

  private void put(CellValueRecordInterface place, @Nullable RawCell cell)
      throws UnreadableFileException {
    if (cell == null) {
      return;
    }
    if (++cells > limits.cells()) {
      throw new UnreadableFileException(
          Unreadable.tooLarge(
              FileKind.XLS, "trang tính “" + name + "” có hơn " + limits.cells() + " ô"));
    }
    int rowNo = place.getRow() + 1;
    rows.computeIfAbsent(rowNo, r -> new TreeMap<>()).put(cell.column(), cell);
    String font = book.legacyFont(place.getXFIndex());
    if (font != null) {
      legacyFonts.put(key(rowNo, cell.column()), font);
    }
  }

  private static long key(int rowNo, int column) {
    return ((long) rowNo << Integer.SIZE) + column;
  }

  @Nullable String legacyFont(int rowNo, int column) {
    return legacyFonts.get(key(rowNo, column));
  }

  boolean isHidden(int rowNo) {
    return hidden.contains(rowNo);
  }

  /** The rows that are not blank, in order. */
  List<RawRow> rows() {
    List<RawRow> all = new ArrayList<>(rows.size());
    rows.forEach(
        (rowNo, found) ->
            all.add(merges.over(new RawRow(name, index, rowNo, List.copyOf(found.values())))));
    return all;
  }
}
