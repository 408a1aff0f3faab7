package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.Stage;

/** Findings that show only when a scheme-year is seen as a whole. */
final class YearFindings {
  private final YearRules rules;
  private final Knowledge knowledge;
  private final Map<Item, Commitment> commitments;
  private final Map<String, List<RowFinding>> findings = new HashMap<>();

  YearFindings(YearRules rules, Knowledge knowledge, Map<Item, Commitment> commitments) {
    this.rules = rules;
    this.knowledge = knowledge;
    this.commitments = commitments;
  }

  /** Findings by submission id, for submissions given by receipt. */
  Map<String, List<RowFinding>> of(List<LinkedSubmission> submissions) {
    commitments.values().forEach(this::ofCommitment);
    ofResends(submissions);
    return findings;
  }

  private void ofCommitment(Commitment commitment) {
    ofDeparture(commitment);
    List<LinkedRow> registrations = knowledge.registrationsOf(commitment.item());
    for (LinkedRow row : registrations) {
      if (!row.equals(commitment.value())) {
        disagreement(commitment.value(), row);
      }
    }
    for (PeriodRule period : rules.periods()) {
      for (Stage stage : Stage.values()) {
        ofEvaluation(commitment, period, stage);
      }
    }
  }

  private void ofDeparture(Commitment commitment) {
    SubmissionHeader by = commitment.leftBy();
    if (by != null && commitment.state() == CommitmentState.SIGNED) {
      FindingKind kind =
          commitment.carrierState() == RegistrationChain.State.LEFT_OUT
              ? FindingKind.LEFT_OUT_OF_RESEND
              : FindingKind.WITHDRAWN_BY_RESEND;
      add(by, new RowFinding(kind, null, null, commitment.value().row().text(), ""));
    }
  }

  private void disagreement(LinkedRow preferred, LinkedRow other) {
    RegistrationValues a = preferred.row().registration();
    RegistrationValues b = other.row().registration();
    boolean text = !preferred.row().textKey().equals(other.row().textKey());
    boolean due =
        a != null
            && b != null
            && a.dueReadable()
            && b.dueReadable()
            && !Objects.equals(a.due().date(), b.due().date());
    if (text || due) {
      disagree(other, text ? "nội dung" : "thời hạn");
    }
  }

  private void ofEvaluation(Commitment commitment, PeriodRule period, Stage stage) {
    Evaluation evaluation = knowledge.evaluation(commitment, period, stage);
    if (evaluation == null) {
      return;
    }
    LinkedRow value = evaluation.value();
    if (commitment.state() == CommitmentState.PROPOSED) {
      add(value.header(), RowFinding.onRow(FindingKind.NOT_SIGNED, value.row(), ""));
    }
    EvaluationValues values = SnapshotRule.valuesOf(evaluation);
    if (StatusRule.conflicts(evaluation.state(), commitment.due(), values, period.cutoff())) {
      String said = values == null ? "" : String.valueOf(values.statusText());
      add(value.header(), RowFinding.onRow(FindingKind.TIMELINESS_CONFLICT, value.row(), said));
    }
    for (LinkedRow row : knowledge.rowsOf(commitment.item(), period, stage)) {
      boolean other = !row.equals(value) && !row.quarantined();
      if (other && StatusRule.state(row, commitment.due(), period) != evaluation.state()) {
        disagree(row, "kết quả");
      }
    }
  }

  private void disagree(LinkedRow row, String what) {
    add(row.header(), RowFinding.onRow(FindingKind.SOURCES_DISAGREE, row.row(), what));
  }

  private void ofResends(List<LinkedSubmission> submissions) {
    Map<KeyOfSubmission, LinkedSubmission> lastFull = new HashMap<>();
    Map<KeyOfSubmission, LinkedSubmission> lastSupplement = new HashMap<>();
    for (LinkedSubmission s : submissions) {
      if (s.isValid() && isSigned(s.header())) {
        KeyOfSubmission key = KeyOfSubmission.of(s.header());
        if (s.header().supplement()) {
          lastSupplement.put(key, s);
        } else {
          ofFull(s, lastFull.put(key, s), lastSupplement.get(key));
        }
      }
    }
    lastFull.values().forEach(this::ofCount);
  }

  private static boolean isSigned(SubmissionHeader header) {
    return header.form() == Form.REGISTRATION
        && CommitmentState.SIGNED.name().equals(header.stage());
  }

  private void ofFull(
      LinkedSubmission full,
      @Nullable LinkedSubmission before,
      @Nullable LinkedSubmission supplement) {
    if (supplement != null) {
      add(full.header(), RowFinding.onTable(FindingKind.SUPPLEMENT_KEPT, ""));
    }
    if (before != null) {
      int had = before.items().size();
      int has = full.items().size();
      if ((had - has) * 100 > rules.shrinkWarnPct() * had) {
        add(full.header(), RowFinding.onTable(FindingKind.SHRUNK_RESEND, had + " → " + has));
      }
    }
  }

  private void ofCount(LinkedSubmission full) {
    long live =
        commitments.values().stream()
            .filter(c -> c.state() == CommitmentState.SIGNED)
            .filter(c -> c.carrierState() == RegistrationChain.State.LIVE)
            .count();
    Integer min = rules.itemCountMin();
    Integer max = rules.itemCountMax();
    if ((min != null && live < min) || (max != null && live > max)) {
      add(full.header(), RowFinding.onTable(FindingKind.ITEM_COUNT, String.valueOf(live)));
    }
  }

  private void add(SubmissionHeader header, RowFinding finding) {
    findings.computeIfAbsent(header.submissionId(), k -> new ArrayList<>()).add(finding);
  }
}
