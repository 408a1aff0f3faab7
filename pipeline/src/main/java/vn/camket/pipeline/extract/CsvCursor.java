package vn.camket.pipeline.extract;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV, streamed; the row number is the line on which the record starts. */
final class CsvCursor implements RowCursor {
  private static final int HEAD_BYTES = 64 * 1024;
  private static final int HEAD_CHARS = 16 * 1024;

  private final CloseableIterator<CsvRecord> records;
  private final String sheetName;
  private final ReadLimits limits;
  private final String verdict;
  private final List<ReadNote> notes;
  private long rows;
  private long linesWithinCells;

  private CsvCursor(
      CloseableIterator<CsvRecord> records,
      String sheetName,
      ReadLimits limits,
      String verdict,
      List<ReadNote> notes) {
    this.verdict = verdict;
    this.notes = notes;
    this.records = records;
    this.sheetName = sheetName;
    this.limits = limits;
  }

  static CsvCursor open(FileContent content, String fileName, ReadLimits limits)
      throws IOException, UnreadableFileException {
    FoundEncoding encoding = FoundEncoding.of(content.head(HEAD_BYTES));
    CsvSeparator separator = CsvSeparator.of(headText(content, encoding.encoding()));
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator.character())
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(encoding.encoding().reader(content));
    String verdict = encoding.verdict() + ", " + separator.name();
    List<ReadNote> notes =
        Stream.of(encoding.note(), separator.note()).filter(Objects::nonNull).toList();
    return new CsvCursor(reader.iterator(), fileName, limits, verdict, notes);
  }

  private static String headText(FileContent content, TextEncoding encoding)
      throws IOException, UnreadableFileException {
    char[] head = new char[HEAD_CHARS];
    int filled = 0;
    try (Reader reader = encoding.reader(content)) {
      for (int n = 0;
          n >= 0 && filled < HEAD_CHARS;
          n = reader.read(head, filled, HEAD_CHARS - filled)) {
        filled += n;
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(Unreadable.notUtf8(), e);
    }
    String text = new String(head, 0, filled);
    return filled < HEAD_CHARS ? text : wholeLines(text);
  }

  private static String wholeLines(String text) {
    int end = text.lastIndexOf('\n');
    return end < 0 ? text : text.substring(0, end + 1);
  }

  @Override
  public @Nullable RawRow next() throws UnreadableFileException {
    try {
      while (records.hasNext()) {
        RawRow row = row(records.next());
        if (!row.cells().isEmpty()) {
          rows++;
          return row;
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw notText(e);
    } catch (CsvParseException e) {
      throw parse(e);
    }
  }

  private RawRow row(CsvRecord csv) throws UnreadableFileException {
    if (csv.getFieldCount() > limits.columns()) {
      throw new UnreadableFileException(
          Unreadable.tooLarge(
              FileKind.CSV,
              "dòng " + csv.getStartingLineNumber() + " có hơn " + limits.columns() + " cột"));
    }
    int rowNo = Math.toIntExact(csv.getStartingLineNumber() - linesWithinCells);
    List<RawCell> cells = new ArrayList<>(csv.getFieldCount());
    for (int column = 0; column < csv.getFieldCount(); column++) {
      String text = csv.getField(column);
      linesWithinCells += lineBreaks(text);
      if (!CellTexts.isBlank(text)) {
        cells.add(new RawCell(column, text, null));
      }
    }
    return new RawRow(sheetName, 0, rowNo, cells);
  }

  /** A cell with three lines is one row of a spreadsheet, and one is what its reader looks for. */
  private static int lineBreaks(String text) {
    int breaks = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      breaks++;
    }
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      breaks += at + 1 == text.length() || text.charAt(at + 1) != '\n' ? 1 : 0;
    }
    return breaks;
  }

  private static UnreadableFileException notText(UncheckedIOException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return new UnreadableFileException(Unreadable.notUtf8(), e);
    }
    throw e;
  }

  private UnreadableFileException parse(CsvParseException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return new UnreadableFileException(Unreadable.notUtf8(), e);
    }
    return new UnreadableFileException(
        Unreadable.broken(FileKind.CSV, "có dấu nháy kép mở mà không đóng, hoặc một ô quá dài"), e);
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public ReadableFile read() {
    return new ReadableFile(FileKind.CSV, 1, 0, rows, verdict, notes);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + sheetName, e);
    }
  }
}
