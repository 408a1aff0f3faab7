package vn.camket.pipeline.item;

import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.Stage;
import vn.camket.schemas.vocabulary.Timeliness;

/**
 * One item's status at one period end and stage as known at one moment.
 *
 * @param period period whose end this is
 * @param stage stage, or EFFECTIVE
 * @param givenBy stage that gave the state; null when no evaluation did
 * @param membership whether it counts in N
 * @param state state
 * @param timeliness timeliness
 * @param evaluation evaluation that gave the state; null when none did
 */
record Snapshot(
    PeriodRule period,
    String stage,
    @Nullable Stage givenBy,
    Membership membership,
    CompletionState state,
    Timeliness timeliness,
    @Nullable Evaluation evaluation) {
  /** The pseudo-stage of the highest stage present. */
  static final String EFFECTIVE = "EFFECTIVE";
}
