package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a file as lines: {@code Sheet!3 | A=text | B=0.5 [0%]}. */
final class Rows {
  private Rows() {}

  static List<String> of(byte[] content, String fileName) {
    List<String> lines = new ArrayList<>();
    FileReading reading =
        SheetReader.byContent().read(content, fileName, row -> lines.add(line(row)));
    if (reading instanceof UnreadableFile unreadable) {
      return List.of(unreadable.kind() + " " + unreadable.reason());
    }
    return lines;
  }

  /** The rows of visible sheets. */
  static List<RawRow> raw(byte[] content, String fileName) {
    List<RawRow> rows = new ArrayList<>();
    SheetReader.byContent().read(content, fileName, rows::add);
    return rows;
  }

  /** The texts of hidden sheets. */
  static List<String> hidden(byte[] content, String fileName) {
    List<String> texts = new ArrayList<>();
    try (RowCursor rows = SheetReader.byContent().open(FileContent.of(content), fileName)) {
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        if (rows.hidden()) {
          row.cells().forEach(c -> texts.add(c.text()));
        }
      }
    } catch (UnreadableFileException e) {
      throw new AssertionError(e);
    }
    return texts;
  }

  static FileReading reading(byte[] content, ReadLimits limits) {
    return SheetReader.byContent(limits).read(content, "tệp", row -> {});
  }

  private static String line(RawRow row) {
    return row.sheetName()
        + "!"
        + row.rowNo()
        + row.cells().stream().map(Rows::cell).collect(Collectors.joining());
  }

  private static String cell(RawCell cell) {
    String format = cell.numberFormat() == null ? "" : " [" + cell.numberFormat() + "]";
    return " | " + cell.letter() + "=" + cell.text() + format;
  }
}
