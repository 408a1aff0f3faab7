package vn.camket.pipeline.extract;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file as text cells with their address and number format. Blank rows are left
 * out, row numbers stay true.
 */
public interface SheetReader {
  /** Grows whenever a reader gives other rows for the same file; raw is then extracted again. */
  int VERSION = 3;

  /** The reader that chooses by content and never by extension. */
  static SheetReader byContent() {
    return byContent(ReadLimits.DEFAULT);
  }

  /** The reader that chooses by content, within given limits. */
  static SheetReader byContent(ReadLimits limits) {
    return new ByContentReader(limits);
  }

  /**
   * Opens a file.
   *
   * @param fileName name of the file without folders; the sheet's name of a CSV
   * @throws UnreadableFileException when no row can be read from it
   */
  RowCursor open(FileContent content, String fileName) throws UnreadableFileException;

  /**
   * Reads a file to its end. Rows of hidden sheets are counted out. When the answer is an {@link
   * UnreadableFile}, rows that the sink already took are not to be used.
   */
  default FileReading read(byte[] content, String fileName, RowSink sink) {
    try (RowCursor cursor = open(FileContent.of(content), fileName)) {
      for (@Nullable RawRow row = cursor.next(); row != null; row = cursor.next()) {
        if (!cursor.hidden()) {
          sink.row(row);
        }
      }
      return cursor.read();
    } catch (UnreadableFileException e) {
      return e.file();
    }
  }
}
