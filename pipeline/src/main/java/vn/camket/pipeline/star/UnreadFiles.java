package vn.camket.pipeline.star;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.ReadNote;
import vn.camket.pipeline.extract.ReadableFile;
import vn.camket.pipeline.extract.UnreadableFile;
import vn.camket.pipeline.extract.UnreadableReason;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.landing.RawContent;
import vn.camket.pipeline.normalise.ArrivalRef;
import vn.camket.pipeline.normalise.Submissions;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.registry.Registry;

/**
 * What is to be told of files as such: that raw holds no row of them (unreadable, empty, or taken
 * out for secrecy), and how they were read.
 */
final class UnreadFiles {
  /** Place of what is told of the whole file, before its first sheet. */
  private static final int FILE = -1;

  private UnreadFiles() {}

  static List<Submission> of(
      List<ArrivalRef> arrivals, Map<String, RawContent> contents, Registry registry) {
    List<Submission> unread = new ArrayList<>();
    for (ArrivalRef arrival : arrivals) {
      RawContent content = contents.get(arrival.sha256());
      String unit = registry.unitOfSender(arrival.sender()).orElse(null);
      if (content != null && content.reading() instanceof ReadableFile file) {
        unread.addAll(notes(arrival, unit, notesOf(file, arrival.filePath())));
      }
      RowFinding finding = finding(content);
      if (finding != null) {
        unread.add(
            Submissions.unread(arrival, unit, arrival.filePath(), 0, List.of(), List.of(finding)));
      }
    }
    return unread;
  }

  /** A content has one reading, but each of its arrivals a name of its own. */
  private static List<ReadNote> notesOf(ReadableFile file, String path) {
    String extension = file.kind().foreignExtension(path);
    if (extension == null) {
      return file.notes();
    }
    List<ReadNote> all = new ArrayList<>(file.notes());
    all.add(
        ReadNote.onFile(
            FindingKind.WRONG_EXTENSION,
            "đuôi ." + extension + ", nội dung là " + file.kind().labelVi()));
    return all;
  }

  /** The notes of each sheet; those of the whole file stand under its path. */
  private static List<Submission> notes(
      ArrivalRef arrival, @Nullable String unit, List<ReadNote> notes) {
    Map<String, List<ReadNote>> bySheet = new LinkedHashMap<>();
    notes.forEach(n -> bySheet.computeIfAbsent(n.sheetName(), s -> new ArrayList<>()).add(n));
    List<Submission> told = new ArrayList<>();
    bySheet.forEach(
        (sheet, ofSheet) ->
            told.add(
                Submissions.noted(
                    arrival,
                    unit,
                    sheet.isEmpty() ? arrival.filePath() : sheet,
                    sheet.isEmpty() ? FILE : ofSheet.get(0).sheetIndex(),
                    ofSheet.stream().map(UnreadFiles::finding).toList())));
    return told;
  }

  private static RowFinding finding(ReadNote note) {
    return new RowFinding(note.kind(), note.rowNo(), note.column(), note.text(), note.detail());
  }

  private static @Nullable RowFinding finding(@Nullable RawContent content) {
    if (content == null) {
      return RowFinding.onTable(FindingKind.SECRECY_MARK, "");
    }
    if (content.reading() instanceof UnreadableFile file) {
      return file.reason() == UnreadableReason.EMPTY
          ? RowFinding.onTable(FindingKind.EMPTY_FILE, "")
          : RowFinding.onTable(FindingKind.UNREADABLE_FILE, file.messageVi());
    }
    boolean empty = content.reading() instanceof ReadableFile file && file.rows() == 0;
    return empty ? RowFinding.onTable(FindingKind.EMPTY_FILE, "") : null;
  }
}
