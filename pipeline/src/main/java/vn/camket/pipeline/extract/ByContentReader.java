package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import vn.camket.schemas.finding.FindingKind;

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
      return new LegacyTextCursor(new TimedCursor(rows, budget, extension(kind, fileName)));
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

  /** A note when the extension is that of another kind. */
  private static List<ReadNote> extension(FileKind kind, String fileName) {
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return extension.isEmpty() || kind.isNamed(extension)
        ? List.of()
        : List.of(
            ReadNote.onFile(
                FindingKind.WRONG_EXTENSION,
                "đuôi ." + extension + ", nội dung là " + kind.labelVi()));
  }
}
