package vn.camket.pipeline.normalise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.ItemRow;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionHeader;

/** Identifiers of submissions, and submissions of rows that belong to no table. */
public final class Submissions {
  private static final int NO_TABLE = 0;

  private Submissions() {}

  /** Identifier: arrival, place of the table in the file, unit. */
  static String id(ArrivalRef arrival, int sheetIndex, int tableNo, String unitPart) {
    return "S" + arrival.arrivalNo() + "-" + (sheetIndex + 1) + "." + tableNo + "-" + unitPart;
  }

  /**
   * Rows that no layout reads: they wait in quarantine, and with them the unit that sent them.
   *
   * @param senderUnit unit of the sender; null when the registry does not know it
   * @param sheetName sheet; the file's path when the whole file is meant
   * @param rowNos rows, 1-based; empty when the file has none
   */
  public static Submission unread(
      ArrivalRef arrival,
      @Nullable String senderUnit,
      String sheetName,
      int sheetIndex,
      List<Integer> rowNos,
      List<RowFinding> findings) {
    List<ItemRow> rows =
        rowNos.stream()
            .map(no -> new ItemRow(no, null, null, null, "", null, true, null, null, false))
            .toList();
    return new Submission(
        unplaced(arrival, senderUnit, sheetName, sheetIndex, "unread"), rows, findings);
  }

  /** Findings about how a sheet was read, or with the index -1 about its file; without rows. */
  public static Submission noted(
      ArrivalRef arrival,
      @Nullable String senderUnit,
      String sheetName,
      int sheetIndex,
      List<RowFinding> findings) {
    return new Submission(
        unplaced(arrival, senderUnit, sheetName, sheetIndex, "notes"), List.of(), findings);
  }

  private static SubmissionHeader unplaced(
      ArrivalRef arrival,
      @Nullable String senderUnit,
      String sheetName,
      int sheetIndex,
      String what) {
    return new SubmissionHeader(
        id(arrival, sheetIndex, NO_TABLE, what),
        arrival.arrivalNo(),
        arrival.sha256(),
        arrival.filePath(),
        arrival.sender(),
        arrival.receivedAt(),
        arrival.receivedBasis(),
        arrival.recordedAt(),
        sheetName,
        sheetIndex * 1_000,
        null,
        null,
        null,
        senderUnit,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        null);
  }
}
