package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camket.schemas.vocabulary.Stage;

/**
 * What rows come to at the as-of: those that give an item its value, and the findings that show
 * only when a scheme-year is seen as a whole. A successor's rows may work in its predecessors'
 * years, so the effects of one year of a lineage are brought together.
 */
final class RowEffects {
  private final Set<LinkedRow> giving = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, List<RowFinding>> findings = new HashMap<>();

  /** Adds the effects within one unit's year, given what is known of it at the as-of. */
  void add(LinkedYear year, Knowledge knowledge, List<LinkedSubmission> recorded) {
    YearRules rules = year.rules();
    Map<Item, Commitment> commitments = knowledge.commitments(year.items());
    commitments.values().forEach(c -> addGiving(rules, knowledge, c));
    new YearFindings(rules, knowledge, commitments)
        .of(recorded)
        .forEach((id, of) -> findings.computeIfAbsent(id, k -> new ArrayList<>()).addAll(of));
  }

  private void addGiving(YearRules rules, Knowledge knowledge, Commitment commitment) {
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

  /** Whether a row gives an item its value. */
  boolean gives(LinkedRow row) {
    return giving.contains(row);
  }

  /** Findings on a submission; none for one without. */
  List<RowFinding> findingsOn(String submissionId) {
    return findings.getOrDefault(submissionId, List.of());
  }
}
