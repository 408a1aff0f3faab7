package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.text.Unaccent;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.Responsibility;

/** Turns what a signatory's years come to into rows of the star. */
final class FactSink {
  private final UnitFacts facts = new UnitFacts();
  private final TableRows commitments = facts.rowsOf("fact_commitment");
  private final TableRows evaluations = facts.rowsOf("fact_evaluation");
  private final TableRows snapshots = facts.rowsOf("fact_item_snapshot");
  private final SubmissionSink submissions = new SubmissionSink(facts);

  void add(YearResult result) {
    result.commitments().forEach(v -> commitment(result, v));
    result.evaluations().forEach(v -> evaluation(result, v));
    result.snapshots().forEach(v -> snapshot(result, v));
    result.submissions().forEach(submissions::add);
  }

  void add(SettledSubmission unplaced) {
    submissions.add(unplaced);
  }

  /** All rows, by table. */
  UnitFacts facts() {
    return facts;
  }

  private void commitment(YearResult result, Versions.Version<Commitment> version) {
    Commitment c = version.value();
    ItemRow row = c.value().row();
    RegistrationValues values = row.registration();
    String text = Objects.requireNonNullElse(row.text(), "");
    key(commitments, result.rules(), c.item())
        .set("commitment_state", c.state())
        .set("item_state", c.carrierState())
        .set("item_code", row.code())
        .set("ordinal", row.ordinal())
        .set("item_text", text)
        .set("item_text_unaccented", Unaccent.of(text))
        .set("due_text", c.dueText())
        .set("due_date", c.due().date())
        .set("due_precision", Objects.requireNonNullElse(c.due().precision(), DuePrecision.NONE))
        .set("due_operator", operator(c))
        .set("signed_date", c.signedDate())
        .set("carried_from_item_id", result.carried().idOf(c.item()))
        .set("parent_item_code", values == null ? null : values.parentItemCode())
        .set("source_count", c.sources())
        .set("theme_id", values == null ? null : values.themeId())
        .set("item_origin", values == null ? null : values.origin())
        .set("responsibility", values == null ? Responsibility.BOTH : values.responsibility());
    source(commitments, c.value());
    known(commitments, version.from(), version.to());
  }

  private static @Nullable DueOperator operator(Commitment c) {
    return c.due().date() == null ? null : c.due().operator();
  }

  private void evaluation(YearResult result, Versions.Version<YearResult.ItemEvaluation> version) {
    Evaluation e = version.value().evaluation();
    EvaluationValues values = e.value().row().evaluation();
    key(evaluations, result.rules(), version.value().item())
        .set("period_id", e.period().periodId())
        .set("period", e.period().kind())
        .set("stage", e.stage())
        .set("completion_state", e.state())
        .set("is_dropping", e.drops())
        .set("is_quarantined", e.value().quarantined())
        .set("source_kind", e.value().header().sourceKind());
    if (values != null) {
      evaluations
          .set("status_text", values.statusText())
          .set("stated_timeliness", values.statedTimeliness())
          .set("completion_pct", values.completionPct())
          .set("completed_date", values.completedDate())
          .set("document_text", values.document())
          .set("result_text", values.result())
          .set("cause_text", values.cause());
    }
    source(evaluations, e.value());
    known(evaluations, version.from(), version.to());
  }

  private void snapshot(YearResult result, Versions.Version<YearResult.ItemSnapshot> version) {
    Commitment c = version.value().commitment();
    Snapshot s = version.value().snapshot();
    Evaluation e = s.evaluation();
    key(snapshots, result.rules(), c.item())
        .set("period_id", s.period().periodId())
        .set("period", s.period().kind())
        .set("stage", s.stage())
        .set("effective_stage", s.givenBy())
        .set("membership", s.membership())
        .set("completion_state", s.state())
        .set("timeliness", s.timeliness())
        .set("due_date", c.due().date())
        .set("is_carried", result.carried().ofYearBefore().contains(c.item()))
        .set("is_quarantined", e != null && e.value().quarantined())
        .set("submission_id", e == null ? null : e.value().header().submissionId());
    known(snapshots, version.from(), version.to());
  }

  private static TableRows key(TableRows rows, YearRules rules, Item item) {
    return rows.set("item_id", item.id())
        .set("unit_id", rules.unitId())
        .set("scheme_id", rules.schemeId())
        .set("year", rules.year());
  }

  private static void source(TableRows rows, LinkedRow row) {
    rows.set("submission_id", row.header().submissionId())
        .set("content_sha256", row.header().sha256())
        .set("sheet_name", row.header().sheetName())
        .set("row_no", row.row().rowNo());
  }

  private static void known(TableRows rows, LocalDateTime from, @Nullable LocalDateTime to) {
    rows.set("known_from", from).set("known_to", to).set("is_current", to == null).end();
  }
}
