package vn.camket.pipeline.landing;

import java.util.List;
import vn.camket.pipeline.extract.FileKind;
import vn.camket.pipeline.extract.FileReading;
import vn.camket.pipeline.extract.ReadableFile;
import vn.camket.pipeline.extract.UnreadableFile;
import vn.camket.pipeline.extract.UnreadableReason;

/**
 * What reading a landed content gave.
 *
 * @param sha256 content
 * @param reading its rows in numbers, or the reason why it has none
 */
public record RawContent(String sha256, FileReading reading) {
  static final List<String> HEADER =
      List.of(
          "sha256",
          "file_kind",
          "sheets",
          "hidden_sheets",
          "rows",
          "reader_version",
          "unreadable_reason",
          "unreadable_message",
          "verdict",
          "notes");

  List<String> fields(int readerVersion) {
    String version = String.valueOf(readerVersion);
    if (reading instanceof UnreadableFile file) {
      return List.of(
          sha256,
          file.kind().name(),
          "",
          "",
          "",
          version,
          file.reason().name(),
          file.messageVi(),
          "",
          "[]");
    }
    ReadableFile file = (ReadableFile) reading;
    return List.of(
        sha256,
        file.kind().name(),
        String.valueOf(file.sheets()),
        String.valueOf(file.hiddenSheets()),
        String.valueOf(file.rows()),
        version,
        "",
        "",
        file.verdict(),
        NotesJson.text(file.notes()));
  }

  static int readerVersion(List<String> fields) {
    return Integer.parseInt(fields.get(5));
  }

  static RawContent of(List<String> fields) {
    FileKind kind = FileKind.valueOf(fields.get(1));
    FileReading reading =
        fields.get(6).isEmpty()
            ? new ReadableFile(
                kind,
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Long.parseLong(fields.get(4)),
                fields.get(8),
                NotesJson.notes(fields.get(9)))
            : new UnreadableFile(kind, UnreadableReason.valueOf(fields.get(6)), fields.get(7));
    return new RawContent(fields.get(0), reading);
  }
}
