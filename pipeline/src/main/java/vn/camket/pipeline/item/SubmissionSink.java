package vn.camket.pipeline.item;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.camket.pipeline.wire.TableRows;

/** Rows of dim_submission, fact_submission_row and fact_finding. */
final class SubmissionSink {
  private final TableRows submissions;
  private final TableRows rows;
  private final TableRows findings;

  SubmissionSink(UnitFacts facts) {
    this.submissions = facts.rowsOf("dim_submission");
    this.rows = facts.rowsOf("fact_submission_row");
    this.findings = facts.rowsOf("fact_finding");
  }

  void add(SettledSubmission s) {
    submission(s);
    s.rows().forEach(row -> row(s.header(), row));
    Map<String, Integer> places = new HashMap<>();
    s.findings().forEach(finding -> finding(s, finding, places));
  }

  private void submission(SettledSubmission s) {
    SubmissionHeader h = s.header();
    submissions
        .set("submission_id", h.submissionId())
        .set("arrival_no", h.arrivalNo())
        .set("content_sha256", h.sha256())
        .set("file_path", h.filePath())
        .set("sheet_name", h.sheetName())
        .set("layout_id", h.layoutId())
        .set("form", h.form())
        .set("sender", h.sender())
        .set("source_kind", h.sourceKind())
        .set("source_unit_id", h.sourceUnitId())
        .set("unit_id", h.unitId())
        .set("scheme_id", h.schemeId())
        .set("year", h.year())
        .set("period_id", h.periodId())
        .set("stage", h.stage())
        .set("is_supplement", h.supplement())
        .set("is_valid", s.valid())
        .set("is_winner", s.valid() && !s.replaced())
        .set("signed_date", h.signedDate())
        .set("received_at", h.receivedAt())
        .set("received_basis", h.receivedBasis())
        .set("recorded_at", h.recordedAt())
        .set("rows_read", (long) s.rows().size())
        .set("rows_published", s.count(Disposition.PUBLISHED))
        .set("rows_quarantined", s.count(Disposition.QUARANTINED))
        .set("rows_superseded", s.count(Disposition.SUPERSEDED))
        .end();
  }

  private void row(SubmissionHeader h, SettledSubmission.SettledRow row) {
    rows.set("submission_id", h.submissionId())
        .set("arrival_no", h.arrivalNo())
        .set("content_sha256", h.sha256())
        .set("sheet_name", h.sheetName())
        .set("row_no", row.rowNo())
        .set("unit_id", h.unitId())
        .set("year", h.year())
        .set("item_id", row.itemId())
        .set("disposition", row.disposition())
        .end();
  }

  private void finding(SettledSubmission s, RowFinding f, Map<String, Integer> places) {
    SubmissionHeader h = s.header();
    String place = h.submissionId() + '/' + f.kind() + '/' + f.rowNo() + '/' + f.column();
    int nth = places.merge(place, 1, Integer::sum);
    findings
        .set("finding_id", idOf(place + '/' + nth))
        .set("kind", f.kind())
        .set("severity", f.kind().severity())
        .set("arrival_no", h.arrivalNo())
        .set("submission_id", h.submissionId())
        .set("content_sha256", h.sha256())
        .set("file_path", h.filePath())
        .set("sheet_name", h.sheetName())
        .set("row_no", f.rowNo())
        .set("column_name", f.column())
        .set("original_text", f.original())
        .set("message", f.kind().message(f.detail()))
        .set("remedy", f.kind().remedy())
        .set("unit_id", h.concernedUnitId())
        .set("year", h.year())
        .set("is_open", !s.replaced())
        .set("recorded_at", h.recordedAt())
        .end();
  }

  static String idOf(String place) {
    return "f" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }
}
