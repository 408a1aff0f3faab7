package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.LegacyCharset;

/**
 * Rows of a workbook of 97-2003, record by record, one sheet in memory at a time. Formulas are not
 * parsed: only their stored values are read, so formulas that a strict reader stumbles over do no
 * harm.
 */
final class XlsCursor implements RowCursor {
  private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK");

  private final POIFSFileSystem container;
  private final InputStream stream;
  private final RecordFactoryInputStream records;
  private final ReadLimits limits;
  private final TimeBudget budget;
  private final XlsBook book = new XlsBook();
  private final HiddenRows hiddenRows = new HiddenRows();
  private final Deque<RawRow> waiting = new ArrayDeque<>();
  private @Nullable XlsSheet sheet;
  private int sheetIndex = -1;
  private int currentRow;
  private boolean hidden;
  private boolean ended;
  private long rows;

  private XlsCursor(POIFSFileSystem container, InputStream stream, ReadLimits limits) {
    this.container = container;
    this.stream = stream;
    this.records = new RecordFactoryInputStream(stream, false);
    this.limits = limits;
    this.budget = TimeBudget.of(FileKind.XLS, limits);
  }

  /** The library throws whatever it stumbles over: all of that is a damaged file. */
  static XlsCursor open(FileContent content, ReadLimits limits) throws UnreadableFileException {
    POIFSFileSystem container = null;
    try {
      container = new POIFSFileSystem(content.open());
      DirectoryNode root = container.getRoot();
      for (String name : STREAMS) {
        if (root.hasEntryCaseInsensitive(name)) {
          InputStream stream = root.createDocumentInputStream(name);
          return new XlsCursor(container, stream, limits).readBook();
        }
      }
      close(container);
      throw new UnreadableFileException(Unreadable.tooOld());
    } catch (EncryptedDocumentException e) {
      close(container);
      throw new UnreadableFileException(Unreadable.notSupported(FileKind.ENCRYPTED), e);
    } catch (IOException | RuntimeException e) {
      close(container);
      throw broken("không mở được bảng tính", e);
    }
  }

  private XlsCursor readBook() {
    for (Record found = records.nextRecord();
        found != null && !(found instanceof EOFRecord);
        found = records.nextRecord()) {
      book.take(found);
    }
    return this;
  }

  @Override
  public @Nullable RawRow next() throws UnreadableFileException {
    try {
      while (waiting.isEmpty() && !ended) {
        readSheet();
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException(Unreadable.notSupported(FileKind.ENCRYPTED), e);
    } catch (RuntimeException e) {
      throw broken("không đọc được trang tính “" + nameOf(sheetIndex) + "”", e);
    }
    RawRow row = waiting.poll();
    if (row == null) {
      return null;
    }
    currentRow = row.rowNo();
    if (!hidden) {
      rows++;
      if (sheet != null && sheet.isHidden(row.rowNo())) {
        hiddenRows.row(row.sheetName(), sheetIndex, row.rowNo());
      }
    }
    return row;
  }

  /** A stream within a sheet (a chart) has a beginning and an end of its own. */
  private void readSheet() throws UnreadableFileException {
    Record found = nextSheet();
    if (found == null) {
      ended = true;
      return;
    }
    sheetIndex++;
    hidden = isHidden(sheetIndex);
    if (hidden) {
      hiddenRows.sheet(nameOf(sheetIndex), sheetIndex);
    }
    XlsSheet opened = new XlsSheet(book, nameOf(sheetIndex), sheetIndex, limits);
    int depth = 1;
    int taken = 0;
    while (depth > 0 && found != null) {
      found = records.nextRecord();
      depth += found instanceof BOFRecord ? 1 : found instanceof EOFRecord ? -1 : 0;
      if (found != null && depth == 1) {
        opened.take(found);
      }
      if (++taken % 4096 == 0) {
        budget.check();
      }
    }
    sheet = opened;
    waiting.addAll(opened.rows());
  }

  private @Nullable Record nextSheet() {
    Record found = records.nextRecord();
    while (found != null && !(found instanceof BOFRecord)) {
      found = records.nextRecord();
    }
    return found;
  }

  private String nameOf(int index) {
    List<BoundSheetRecord> sheets = book.sheets();
    return index >= 0 && index < sheets.size() ? sheets.get(index).getSheetname() : "";
  }

  private boolean isHidden(int index) {
    List<BoundSheetRecord> sheets = book.sheets();
    return index < sheets.size()
        && (sheets.get(index).isHidden() || sheets.get(index).isVeryHidden());
  }

  private static UnreadableFileException broken(String whatVi, Exception e) {
    return new UnreadableFileException(Unreadable.broken(FileKind.XLS, whatVi), e);
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  /** See {@link LegacyCharset#ofFont}. */
  @Override
  public @Nullable String legacyFont(int column) {
    return sheet == null ? null : sheet.legacyFont(currentRow, column);
  }

  @Override
  public ReadableFile read() {
    int all = book.sheets().size();
    int hiddenSheets = 0;
    for (int i = 0; i < all; i++) {
      hiddenSheets += isHidden(i) ? 1 : 0;
    }
    return new ReadableFile(FileKind.XLS, all - hiddenSheets, hiddenSheets, rows)
        .noting(new ArrayList<>(hiddenRows.notes()));
  }

  @Override
  public void close() {
    try {
      stream.close();
      container.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a workbook", e);
    }
  }

  private static void close(@Nullable POIFSFileSystem container) {
    try {
      if (container != null) {
        container.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a workbook", e);
    }
  }
}
