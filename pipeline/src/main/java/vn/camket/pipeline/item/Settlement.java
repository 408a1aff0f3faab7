package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;

/** What became of every submission and row of a scheme-year at the as-of (meanings §3). */
final class Settlement {
  private final RowEffects effects;
  private final Set<Item> notYetInherited;

  /**
   * @param effects what rows come to in all years that they may work in
   * @param notYetInherited items of predecessors whose edge is not known at the as-of: their rows
   *     wait as rows of no item
   */
  Settlement(RowEffects effects, Set<Item> notYetInherited) {
    this.effects = effects;
    this.notYetInherited = notYetInherited;
  }

  /** Settles submissions recorded by the as-of, given by receipt. */
  List<SettledSubmission> settle(List<LinkedSubmission> submissions) {
    Map<KeyOfSubmission, LinkedSubmission> lastFull = lastFull(submissions);
    List<SettledSubmission> settled = new ArrayList<>();
    for (LinkedSubmission submission : submissions) {
      settled.add(settle(submission, isReplaced(submission, lastFull)));
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

  private SettledSubmission settle(LinkedSubmission submission, boolean replaced) {
    List<SettledSubmission.SettledRow> rows =
        submission.rows().stream().map(r -> settle(r, replaced)).toList();
    List<RowFinding> findings = new ArrayList<>(submission.findings());
    submission.readable().stream()
        .filter(this::waits)
        .map(r -> RowFinding.onRow(FindingKind.UNMATCHED_ITEM, r.row(), ""))
        .forEach(findings::add);
    findings.addAll(effects.findingsOn(submission.header().submissionId()));
    if (submission.header().isPlaced() && !submission.isValid()) {
      findings.add(RowFinding.onTable(FindingKind.NO_PUBLISHABLE_ROW, ""));
    }
    return new SettledSubmission(
        submission.header(), submission.isValid(), replaced, rows, findings);
  }

  private SettledSubmission.SettledRow settle(LinkedRow row, boolean replaced) {
    String itemId = waits(row) ? null : idOf(row.item());
    return new SettledSubmission.SettledRow(
        row.row().rowNo(), itemId, dispositionOf(row, replaced));
  }

  private boolean waits(LinkedRow row) {
    return row.item() != null && notYetInherited.contains(row.item());
  }

  private static @Nullable String idOf(@Nullable Item item) {
    return item == null ? null : item.id();
  }

  private Disposition dispositionOf(LinkedRow row, boolean replaced) {
    if (row.quarantined() || waits(row)) {
      return replaced ? Disposition.SUPERSEDED : Disposition.QUARANTINED;
    }
    return effects.gives(row) ? Disposition.PUBLISHED : Disposition.SUPERSEDED;
  }
}
