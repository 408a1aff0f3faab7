package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.vocabulary.Stage;

/** What became of every submission and row of a scheme-year at the as-of (meanings §3). */
final class Settlement {
  private final YearRules rules;
  private final Knowledge knowledge;
  private final Map<Item, Commitment> commitments;
  private final Set<LinkedRow> giving = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param knowledge what is known at the as-of
   */
  Settlement(YearRules rules, Knowledge knowledge, List<Item> items) {
    this.rules = rules;
    this.knowledge = knowledge;
    this.commitments = knowledge.commitments(items);
    commitments.values().forEach(this::collectGiving);
  }

  private void collectGiving(Commitment commitment) {
    if (commitment.item().registered()) {
      giving.add(commitment.value());
    }
    for (PeriodRule period : rules.periods()) {
      for (Stage stage : Stage.values()) {
        Evaluation evaluation = knowledge.evaluation(commitment, period, stage);
        if (evaluation != null) {
          giving.add(evaluation.value());
        }
      }
    }
  }

  /** Settles submissions recorded by the as-of, given by receipt. */
  List<SettledSubmission> settle(List<LinkedSubmission> submissions) {
    Map<KeyOfSubmission, LinkedSubmission> lastFull = lastFull(submissions);
    Map<String, List<RowFinding>> late =
        new YearFindings(rules, knowledge, commitments).of(submissions);
    List<SettledSubmission> settled = new ArrayList<>();
    for (LinkedSubmission submission : submissions) {
      settled.add(settle(submission, isReplaced(submission, lastFull), late));
    }
    return settled;
  }

  private static Map<KeyOfSubmission, LinkedSubmission> lastFull(
      List<LinkedSubmission> submissions) {
    Map<KeyOfSubmission, LinkedSubmission> last = new HashMap<>();
    for (LinkedSubmission s : submissions) {
      if (s.isValid() && !s.header().supplement()) {
        last.put(KeyOfSubmission.of(s.header()), s);
      }
    }
    return last;
  }

  private static boolean isReplaced(
      LinkedSubmission s, Map<KeyOfSubmission, LinkedSubmission> lastFull) {
    if (!s.header().isPlaced() || (s.isValid() && s.header().supplement())) {
      return false;
    }
    LinkedSubmission last = lastFull.get(KeyOfSubmission.of(s.header()));
    return last != null && Submission.BY_RECEIPT.compare(s.header(), last.header()) < 0;
  }

  private SettledSubmission settle(
      LinkedSubmission submission, boolean replaced, Map<String, List<RowFinding>> late) {
    List<SettledSubmission.SettledRow> rows =
        submission.rows().stream()
            .map(
                r ->
                    new SettledSubmission.SettledRow(
                        r.row().rowNo(), idOf(r.item()), dispositionOf(r, replaced)))
            .toList();
    List<RowFinding> findings = new ArrayList<>(submission.findings());
    findings.addAll(late.getOrDefault(submission.header().submissionId(), List.of()));
    if (submission.header().isPlaced() && !submission.isValid()) {
      findings.add(RowFinding.onTable(FindingKind.NO_PUBLISHABLE_ROW, ""));
    }
    return new SettledSubmission(
        submission.header(), submission.isValid(), replaced, rows, findings);
  }

  private static @Nullable String idOf(@Nullable Item item) {
    return item == null ? null : item.id();
  }

  private Disposition dispositionOf(LinkedRow row, boolean replaced) {
    if (row.quarantined()) {
      return replaced ? Disposition.SUPERSEDED : Disposition.QUARANTINED;
    }
    return giving.contains(row) ? Disposition.PUBLISHED : Disposition.SUPERSEDED;
  }
}
