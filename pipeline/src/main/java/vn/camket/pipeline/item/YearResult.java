package vn.camket.pipeline.item;

import java.util.List;

/**
 * What one signatory's scheme-year comes to.
 *
 * @param rules rules of the year
 * @param commitments versions of its commitments
 * @param evaluations versions of its evaluations
 * @param snapshots versions of its snapshots
 * @param carried which of its items continue others
 * @param submissions its submissions as known at the as-of, with what became of their rows
 * @param priorItems its items, for the year after
 */
record YearResult(
    YearRules rules,
    List<Versions.Version<Commitment>> commitments,
    List<Versions.Version<ItemEvaluation>> evaluations,
    List<Versions.Version<ItemSnapshot>> snapshots,
    CarriedItems carried,
    List<SettledSubmission> submissions,
    List<PriorItem> priorItems) {

  /** An evaluation with its item. */
  record ItemEvaluation(Item item, Evaluation evaluation) {}

  /** A snapshot with its item's commitment. */
  record ItemSnapshot(Commitment commitment, Snapshot snapshot) {}
}
