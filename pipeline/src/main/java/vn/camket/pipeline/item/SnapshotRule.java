package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.Stage;

/**
 * The status of one item at the ends of its year's periods (meanings §6): a stage from the day it
 * falls due, EFFECTIVE from the cut-off, both as known at one moment.
 */
final class SnapshotRule {
  private final YearRules rules;
  private final Knowledge knowledge;
  private final SignedAnew signedAnew;
  private final LocalDateTime at;
  private final LocalDate today;

  /**
   * @param signedAnew when its items are counted under a successor
   * @param at moment of the knowledge
   */
  SnapshotRule(YearRules rules, Knowledge knowledge, SignedAnew signedAnew, LocalDateTime at) {
    this.rules = rules;
    this.knowledge = knowledge;
    this.signedAnew = signedAnew;
    this.at = at;
    this.today = at.toLocalDate();
  }

  /** Snapshots of one item at every period whose cut-off has passed. */
  List<Snapshot> of(Commitment commitment) {
    List<Snapshot> snapshots = new ArrayList<>();
    boolean dropped = false;
    for (PeriodRule period : rules.periods()) {
      Map<Stage, Evaluation> evaluations = evaluations(commitment, period);
      dropped |= drops(evaluations);
      if (!period.cutoff().isAfter(today)) {
        Membership membership = membership(commitment, period, dropped);
        add(snapshots, commitment, period, membership, evaluations);
      }
    }
    return snapshots;
  }

  private Map<Stage, Evaluation> evaluations(Commitment commitment, PeriodRule period) {
    Map<Stage, Evaluation> evaluations = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      Evaluation evaluation = knowledge.evaluation(commitment, period, stage);
      if (evaluation != null) {
        evaluations.put(stage, evaluation);
      }
    }
    return evaluations;
  }

  /** A document drops the item, unless a higher stage found it still alive. */
  private static boolean drops(Map<Stage, Evaluation> evaluations) {
    boolean dropped = false;
    for (Evaluation evaluation : evaluations.values()) {
      if (evaluation.drops()) {
        dropped = true;
      } else if (isAlive(evaluation.state())) {
        dropped = false;
      }
    }
    return dropped;
  }

  private static boolean isAlive(CompletionState state) {
    return state != CompletionState.CHANGED && state != CompletionState.UNKNOWN;
  }

  private Membership membership(Commitment commitment, PeriodRule period, boolean dropped) {
    if (commitment.state() != CommitmentState.SIGNED) {
      return Membership.EVALUATION_ONLY;
    }
    if (commitment.carrierState() == RegistrationChain.State.WITHDRAWN_BY_RESEND) {
      return Membership.WITHDRAWN_BY_RESEND;
    }
    if (rules.signingDay(commitment).isAfter(period.cutoff())) {
      return Membership.SIGNED_AFTER_CUTOFF;
    }
    if (!rules.unitInForce(period.cutoff())) {
      if (!rules.goesOn(period.cutoff(), at)) {
        return Membership.ORPHANED_BY_REFORM;
      }
      if (signedAnew.covers(commitment.item(), period.kind(), at)) {
        return Membership.SIGNED_ANEW_BY_SUCCESSOR;
      }
    }
    return dropped ? Membership.DROPPED_WITH_DOCUMENT : Membership.IN_N;
  }

  private void add(
      List<Snapshot> snapshots,
      Commitment commitment,
      PeriodRule period,
      Membership membership,
      Map<Stage, Evaluation> evaluations) {
    boolean apart = membership == Membership.EVALUATION_ONLY;
    if (apart && evaluations.isEmpty()) {
      return;
    }
    period
        .stageDue()
        .forEach(
            (stage, due) -> {
              Evaluation evaluation = evaluations.get(stage);
              boolean fallenDue = !due.isAfter(today);
              if (fallenDue && (!apart || evaluation != null)) {
                snapshots.add(snapshot(commitment, period, stage.name(), membership, evaluation));
              }
            });
    snapshots.add(
        snapshot(commitment, period, Snapshot.EFFECTIVE, membership, highest(evaluations)));
  }

  private static @Nullable Evaluation highest(Map<Stage, Evaluation> evaluations) {
    Evaluation highest = null;
    for (Evaluation evaluation : evaluations.values()) {
      highest = evaluation;
    }
    return highest;
  }

  private static Snapshot snapshot(
      Commitment commitment,
      PeriodRule period,
      String stage,
      Membership membership,
      @Nullable Evaluation evaluation) {
    CompletionState state =
        evaluation == null ? withoutEvaluation(commitment, period) : evaluation.state();
    return new Snapshot(
        period,
        stage,
        evaluation == null ? null : evaluation.stage(),
        membership,
        state,
        StatusRule.timeliness(state, commitment.due(), valuesOf(evaluation), period.cutoff()),
        evaluation);
  }

  static @Nullable EvaluationValues valuesOf(@Nullable Evaluation evaluation) {
    return evaluation == null || evaluation.value().quarantined()
        ? null
        : evaluation.value().row().evaluation();
  }

  /** Left out of a resend by the cut-off: CHANGED without a document; else nothing is known. */
  private static CompletionState withoutEvaluation(Commitment commitment, PeriodRule period) {
    SubmissionHeader left = commitment.leftBy();
    boolean leftOut =
        commitment.carrierState() == RegistrationChain.State.LEFT_OUT
            && left != null
            && !left.receivedAt().toLocalDate().isAfter(period.cutoff());
    return leftOut ? CompletionState.CHANGED : CompletionState.UNKNOWN;
  }
}
