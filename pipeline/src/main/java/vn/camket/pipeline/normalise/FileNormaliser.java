package vn.camket.pipeline.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.layout.AmbiguousTable;
import vn.camket.pipeline.layout.DataRow;
import vn.camket.pipeline.layout.NearestLayout;
import vn.camket.pipeline.layout.NoItemsRow;
import vn.camket.pipeline.layout.RowClass;
import vn.camket.pipeline.layout.RowCounts;
import vn.camket.pipeline.layout.SheetWithoutTable;
import vn.camket.pipeline.layout.SourceTable;
import vn.camket.pipeline.layout.TableSink;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.text.VietnameseDate;

/** One arrival of one file: takes what is found in its sheets, in order, and makes submissions. */
public final class FileNormaliser implements TableSink {
  private final Reference reference;
  private final ArrivalRef arrival;
  private final @Nullable String senderUnit;
  private final Consumer<Submission> out;
  private final List<PendingSheet> withoutTable = new ArrayList<>();
  private final List<Integer> outside = new ArrayList<>();
  private final List<RowFinding> problems = new ArrayList<>();
  private @Nullable TableNormaliser table;
  private String sheetName = "";
  private int sheetIndex;
  private boolean anyTable;
  private boolean noted;

  private record PendingSheet(
      String name, int index, List<Integer> rows, @Nullable NearestLayout nearest) {}

  /**
   * @param out takes the submissions, large ones in parts
   */
  public FileNormaliser(Reference reference, ArrivalRef arrival, Consumer<Submission> out) {
    this.reference = reference;
    this.arrival = arrival;
    this.senderUnit = reference.registry().unitOfSender(arrival.sender()).orElse(null);
    this.out = this::noteReceipt;
    this.sink = out;
  }

  private final Consumer<Submission> sink;

  /** The first submission of an arrival without a time of receipt says so. */
  private void noteReceipt(Submission submission) {
    boolean note = !noted && !arrival.receivedBasis().equals(ArrivalRef.LISTED);
    noted = true;
    sink.accept(note ? withReceiptFinding(submission) : submission);
  }

  private Submission withReceiptFinding(Submission submission) {
    List<RowFinding> findings = new ArrayList<>(submission.findings());
    findings.add(
        RowFinding.onTable(
            FindingKind.NO_RECEIVED_AT, VietnameseDate.format(arrival.receivedAt().toLocalDate())));
    return new Submission(submission.header(), submission.rows(), findings);
  }

  /** A sheet begins. */
  public void sheet(String name, int index) {
    sheetName = name;
    sheetIndex = index;
  }

  @Override
  public void table(SourceTable found) {
    endTable();
    anyTable = true;
    table = new TableNormaliser(reference, arrival, found, out);
  }

  @Override
  public void row(DataRow row) {
    current().row(row);
  }

  @Override
  public void noItems(NoItemsRow row) {
    current().noItems(row);
  }

  @Override
  public void tableWithoutLayout(NearestLayout nearest) {
    problems.add(unknownLayout(nearest));
  }

  @Override
  public void ambiguous(AmbiguousTable ambiguous) {
    String layouts = String.join(", ", ambiguous.layouts().stream().map(Layout::id).toList());
    problems.add(
        new RowFinding(FindingKind.AMBIGUOUS_LAYOUT, ambiguous.headerRowNo(), null, null, layouts));
  }

  @Override
  public void sheetWithoutTable(SheetWithoutTable sheet) {
    withoutTable.add(
        new PendingSheet(
            sheet.sheetName(), sheet.sheetIndex(), List.copyOf(outside), sheet.nearest()));
    outside.clear();
  }

  @Override
  public void classified(int rowNo, RowClass rowClass) {
    switch (rowClass) {
      case STRAY -> current().strayRow(rowNo);
      case DATA_AFTER_END -> {
        outside.add(rowNo);
        problems.add(new RowFinding(FindingKind.ROW_OUTSIDE_TABLE, rowNo, null, null, ""));
      }
      case OUTSIDE, HEADER_WITHOUT_LAYOUT -> outside.add(rowNo);
      default -> {
        // Every other class is part of a table and told by its own call, or says nothing.
      }
    }
  }

  @Override
  public void end(RowCounts counts) {
    endTable();
    if (!problems.isEmpty()) {
      out.accept(unread(sheetName, sheetIndex, outside, problems));
    }
    outside.clear();
    problems.clear();
  }

  /** The file has ended: sheets without a table are judged by whether another sheet had one. */
  public void endOfFile() {
    for (PendingSheet sheet : withoutTable) {
      if (anyTable && sheet.nearest() == null) {
        RowFinding note = RowFinding.onTable(FindingKind.SHEET_WITHOUT_TABLE, sheet.name());
        out.accept(unread(sheet.name(), sheet.index(), List.of(), List.of(note)));
      } else {
        RowFinding unknown = unknownLayout(sheet.nearest());
        out.accept(unread(sheet.name(), sheet.index(), sheet.rows(), List.of(unknown)));
      }
    }
  }

  private Submission unread(
      String sheet, int index, List<Integer> rows, List<RowFinding> findings) {
    return Submissions.unread(
        arrival, senderUnit, sheet, index, List.copyOf(rows), List.copyOf(findings));
  }

  private static RowFinding unknownLayout(@Nullable NearestLayout nearest) {
    if (nearest == null) {
      return RowFinding.onTable(FindingKind.UNKNOWN_LAYOUT, "không thấy dòng tiêu đề cột nào");
    }
    String missing =
        String.join(
            ", ", nearest.missing().stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
    String why =
        nearest.titleFits()
            ? "gần nhất là mẫu " + nearest.layout().id() + ", thiếu cột " + missing
            : "tiêu đề biểu không khớp mẫu nào; gần nhất là " + nearest.layout().id();
    return new RowFinding(
        FindingKind.UNKNOWN_LAYOUT,
        nearest.headerRowNo(),
        null,
        String.join(" | ", nearest.headings()),
        why);
  }

  private TableNormaliser current() {
    if (table == null) {
      throw new IllegalStateException("A row before its table in " + arrival.filePath());
    }
    return table;
  }

  private void endTable() {
    if (table != null) {
      table.end();
      table = null;
    }
  }
}
