package vn.camket.pipeline.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.camket.pipeline.item.ItemRow;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionHeader;

/** Gathers the rows of one submission and hands them on in parts, so that memory stays bounded. */
final class SubmissionBuilder {
  private static final int PART = 4_096;

  private final SubmissionHeader header;
  private final Consumer<Submission> out;
  private final List<ItemRow> rows = new ArrayList<>();
  private final List<RowFinding> findings = new ArrayList<>();
  private boolean handedOn;

  SubmissionBuilder(SubmissionHeader header, Consumer<Submission> out) {
    this.header = header;
    this.out = out;
  }

  List<RowFinding> findings() {
    return findings;
  }

  void add(ItemRow row) {
    rows.add(row);
    if (rows.size() >= PART) {
      handOn();
    }
  }

  /** Hands on what is left; a submission without rows is handed on too. */
  void end() {
    if (!handedOn || !rows.isEmpty() || !findings.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    out.accept(new Submission(header, List.copyOf(rows), List.copyOf(findings)));
    rows.clear();
    findings.clear();
    handedOn = true;
  }
}
