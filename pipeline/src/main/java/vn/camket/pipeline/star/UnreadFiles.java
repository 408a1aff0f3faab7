package vn.camket.pipeline.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Arrivals of which raw holds no row: unreadable, empty, or taken out for secrecy. */
final class UnreadFiles {
  private UnreadFiles() {}

  static List<Submission> of(
      List<ArrivalRef> arrivals, Map<String, RawContent> contents, Registry registry) {
    List<Submission> unread = new ArrayList<>();
    for (ArrivalRef arrival : arrivals) {
      RowFinding finding = finding(contents.get(arrival.sha256()));
      if (finding != null) {
        String unit = registry.unitOfSender(arrival.sender()).orElse(null);
        unread.add(
            Submissions.unread(arrival, unit, arrival.filePath(), 0, List.of(), List.of(finding)));
      }
    }
    return unread;
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
