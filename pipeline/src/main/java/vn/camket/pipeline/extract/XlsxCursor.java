package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of a workbook, sheet after sheet, streamed. */
final class XlsxCursor implements RowCursor {
  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;
  private final ReadLimits limits;
  private final XlsxParts parts;
  private final HiddenRows hiddenRows = new HiddenRows();
  private @Nullable SheetTags tags;
  private int rowNo;
  private int sheetIndex = -1;
  private boolean hidden;
  private Stream<Row> open = Stream.empty();
  private Iterator<Row> rowsOfSheet = Collections.emptyIterator();
  private long rows;

  private XlsxCursor(ReadableWorkbook workbook, XlsxParts parts, ReadLimits limits) {
    this.parts = parts;
    this.workbook = workbook;
    this.sheets = workbook.getSheets().toList();
    this.limits = limits;
  }

  /** The reader of workbooks throws whatever it stumbles over: all of that is a damaged file. */
  static XlsxCursor open(FileContent content, ReadLimits limits) throws UnreadableFileException {
    try {
      XlsxParts parts = ZippedParts.check(content, limits);
      var options = new ReadingOptions(parts.hasStyles(), true);
      return new XlsxCursor(new ReadableWorkbook(content.open(), options), parts, limits);
    } catch (IOException | RuntimeException e) {
      throw broken("không mở được bảng tính", e);
    }
  }

  @Override
  public @Nullable RawRow next() throws UnreadableFileException {
    try {
      while (rowsOfSheet.hasNext() || openNextSheet()) {
        if (rowsOfSheet.hasNext()) {
          Row found = rowsOfSheet.next();
          RawRow row = row(found);
          if (!row.cells().isEmpty()) {
            count(row, found.isHidden());
            return row;
          }
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      throw broken("không đọc được trang tính “" + sheetName() + "”", e);
    }
  }

  private void count(RawRow row, boolean hiddenRow) {
    rowNo = row.rowNo();
    if (!hidden) {
      rows++;
      if (hiddenRow) {
        hiddenRows.row(row.sheetName(), sheetIndex, rowNo);
      }
    }
  }

  private boolean openNextSheet() throws IOException {
    open.close();
    if (sheetIndex + 1 >= sheets.size()) {
      return false;
    }
    sheetIndex++;
    Sheet sheet = sheets.get(sheetIndex);
    hidden = isHidden(sheet);
    tags = parts.tags(sheetIndex);
    if (hidden) {
      hiddenRows.sheet(sheet.getName(), sheetIndex);
    }
    open = sheet.openStream();
    rowsOfSheet = open.iterator();
    return true;
  }

  private RawRow row(Row row) throws UnreadableFileException {
    if (row.getRowNum() > limits.rows() || row.getCellCount() > limits.columns()) {
      throw new UnreadableFileException(
          Unreadable.tooLarge(
              FileKind.XLSX,
              "trang tính “" + sheetName() + "”, dòng " + row.getRowNum() + " vượt giới hạn"));
    }
    List<RawCell> cells = new ArrayList<>(row.getPhysicalCellCount());
    for (@Nullable Cell cell : row) {
      RawCell raw = cell == null ? null : XlsxCell.of(cell, workbook.isDate1904());
      if (raw != null) {
        cells.add(raw);
      }
    }
    RawRow raw = new RawRow(sheetName(), sheetIndex, row.getRowNum(), cells);
    return tags == null ? raw : tags.merges().over(raw);
  }

  private String sheetName() {
    return sheetIndex < 0 ? "" : sheets.get(sheetIndex).getName();
  }

  private static boolean isHidden(Sheet sheet) {
    return sheet.getVisibility() != SheetVisibility.VISIBLE;
  }

  private static UnreadableFileException broken(String whatVi, Exception e) {
    return new UnreadableFileException(Unreadable.broken(FileKind.XLSX, whatVi), e);
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public @Nullable String legacyFont(int column) {
    Integer style = tags == null ? null : tags.legacyStyle(rowNo, column);
    return style == null ? null : parts.styles().font(style);
  }

  @Override
  public ReadableFile read() {
    int hiddenSheets = (int) sheets.stream().filter(XlsxCursor::isHidden).count();
    return new ReadableFile(FileKind.XLSX, sheets.size() - hiddenSheets, hiddenSheets, rows)
        .noting(hiddenRows.notes());
  }

  @Override
  public void close() {
    open.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a workbook", e);
    }
  }
}
