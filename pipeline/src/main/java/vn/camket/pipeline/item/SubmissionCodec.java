package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.camket.pipeline.wire.WireReader;
import vn.camket.pipeline.wire.WireWriter;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.ItemOrigin;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Responsibility;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Timeliness;

/** Submissions, or parts of large ones, as bytes between tasks. */
public final class SubmissionCodec {
  private SubmissionCodec() {}

  /** As bytes. */
  public static byte[] encode(Submission s) {
    WireWriter out = new WireWriter();
    header(out, s.header());
    out.integer(s.rows().size());
    s.rows().forEach(row -> row(out, row));
    out.integer(s.findings().size());
    s.findings().forEach(finding -> finding(out, finding));
    return out.toBytes();
  }

  /** From bytes. */
  public static Submission decode(byte[] bytes) {
    WireReader in = new WireReader(bytes);
    SubmissionHeader header = header(in);
    int rowCount = in.count();
    List<ItemRow> rows = new ArrayList<>(rowCount);
    for (int i = 0; i < rowCount; i++) {
      rows.add(row(in));
    }
    int findingCount = in.count();
    List<RowFinding> findings = new ArrayList<>(findingCount);
    for (int i = 0; i < findingCount; i++) {
      findings.add(finding(in));
    }
    return new Submission(header, rows, findings);
  }

  private static void header(WireWriter out, SubmissionHeader h) {
    out.text(h.submissionId())
        .bigint(h.arrivalNo())
        .text(h.sha256())
        .text(h.filePath())
        .text(h.sender())
        .time(h.receivedAt())
        .text(h.receivedBasis())
        .time(h.recordedAt())
        .text(h.sheetName())
        .integer(h.tableNo())
        .text(h.layoutId())
        .word(h.form())
        .word(h.sourceKind())
        .text(h.sourceUnitId())
        .text(h.unitId())
        .text(h.schemeId())
        .integer(h.year())
        .word(h.period())
        .text(h.periodId())
        .text(h.stage())
        .bool(h.supplement())
        .bool(h.declaredNoItems())
        .date(h.signedDate());
  }

  private static SubmissionHeader header(WireReader in) {
    return new SubmissionHeader(
        in.someText(),
        Objects.requireNonNull(in.bigint()),
        in.someText(),
        in.someText(),
        in.someText(),
        in.someTime(),
        in.someText(),
        in.someTime(),
        in.someText(),
        in.count(),
        in.text(),
        in.word(Form.class),
        in.word(SourceKind.class),
        in.text(),
        in.text(),
        in.text(),
        in.integer(),
        in.word(PeriodKind.class),
        in.text(),
        in.text(),
        in.flag(),
        in.flag(),
        in.date());
  }

  private static void row(WireWriter out, ItemRow row) {
    out.integer(row.rowNo())
        .integer(row.ordinal())
        .text(row.code())
        .text(row.text())
        .text(row.textKey())
        .text(row.textColumn())
        .bool(row.quarantined());
    RegistrationValues r = row.registration();
    out.bool(r != null);
    if (r != null) {
      registration(out, r);
    }
    EvaluationValues e = row.evaluation();
    out.bool(e != null);
    if (e != null) {
      evaluation(out, e);
    }
    out.bool(row.setAside());
  }

  private static ItemRow row(WireReader in) {
    return new ItemRow(
        in.count(),
        in.integer(),
        in.text(),
        in.text(),
        in.someText(),
        in.text(),
        in.flag(),
        in.flag() ? registration(in) : null,
        in.flag() ? evaluation(in) : null,
        in.flag());
  }

  private static void registration(WireWriter out, RegistrationValues r) {
    out.text(r.dueText())
        .date(r.due().date())
        .word(r.due().precision())
        .word(r.due().operator())
        .bool(r.dueReadable())
        .text(r.themeId())
        .word(r.origin())
        .word(r.responsibility())
        .text(r.carriedFromCode())
        .text(r.parentItemCode())
        .date(r.signedDate());
  }

  private static RegistrationValues registration(WireReader in) {
    return new RegistrationValues(
        in.text(),
        new Due(
            in.date(),
            Objects.requireNonNull(in.word(DuePrecision.class)),
            in.word(DueOperator.class)),
        in.flag(),
        in.text(),
        in.word(ItemOrigin.class),
        Objects.requireNonNull(in.word(Responsibility.class)),
        in.text(),
        in.text(),
        in.date());
  }

  private static void evaluation(WireWriter out, EvaluationValues e) {
    out.text(e.statusText())
        .word(e.state())
        .word(e.statedTimeliness())
        .real(e.completionPct())
        .date(e.completedDate())
        .text(e.document())
        .bool(e.dropping())
        .text(e.result())
        .text(e.cause());
  }

  private static EvaluationValues evaluation(WireReader in) {
    return new EvaluationValues(
        in.text(),
        in.word(CompletionState.class),
        in.word(Timeliness.class),
        in.real(),
        in.date(),
        in.text(),
        in.flag(),
        in.text(),
        in.text());
  }

  private static void finding(WireWriter out, RowFinding f) {
    out.word(f.kind()).integer(f.rowNo()).text(f.column()).text(f.original()).text(f.detail());
  }

  private static RowFinding finding(WireReader in) {
    return new RowFinding(
        Objects.requireNonNull(in.word(FindingKind.class)),
        in.integer(),
        in.text(),
        in.text(),
        in.someText());
  }
}
