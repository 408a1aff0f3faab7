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
      if (kind == FileKind.CSV) {
        return CsvCursor.open(content, fileName, limits);
      }
      if (content.size() > limits.memoryBytes()) {
        throw new UnreadableFileException(Unreadable.tooManyBytes(kind, limits.memoryBytes()));
      }
      return openInMemory(kind, content);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + fileName + ": " + e.getMessage(), e);
    }
  }

  private RowCursor openInMemory(FileKind kind, FileContent content)
      throws UnreadableFileException, IOException {
    if (content.size() == 0) {
      throw new UnreadableFileException(Unreadable.empty());
    }
    if (kind == FileKind.XLSX) {
      return XlsxCursor.open(content, limits);
    }
    throw new UnreadableFileException(Unreadable.notSupported(kind));
  }
}
