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
