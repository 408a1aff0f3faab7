package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Asks what the content is and hands the file to the reader of that kind. */
final class ByContentReader implements SheetReader {
  private final ReadLimits limits;

  ByContentReader(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public RowCursor open(FileContent content, String fileName) throws UnreadableFileException {
    try {
      FileKind kind = FileKinds.of(content);
      TimeBudget budget = TimeBudget.of(kind, limits);
      RowCursor rows = rows(kind, content, fileName);
      return new LegacyTextCursor(new TimedCursor(rows, budget));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + fileName + ": " + e.getMessage(), e);
    }
  }

  private RowCursor rows(FileKind kind, FileContent content, String fileName)
      throws UnreadableFileException, IOException {
    if (content.size() == 0) {
      throw new UnreadableFileException(Unreadable.empty());
    }
    if (kind == FileKind.CSV) {
      return CsvCursor.open(content, fileName, limits);
    }
    if (content.size() > limits.memoryBytes()) {
      throw new UnreadableFileException(Unreadable.tooManyBytes(kind, limits.memoryBytes()));
    }
    return switch (kind) {
      case XLSX -> XlsxCursor.open(content, limits);
      case XLS -> XlsCursor.open(content, limits);
      case JSON -> JsonCursor.open(content, limits);
      case DOCX -> WordCursor.open(content, limits);
      default -> throw new UnreadableFileException(Unreadable.notSupported(kind));
    };
  }
}
