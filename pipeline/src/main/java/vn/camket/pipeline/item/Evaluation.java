package vn.camket.pipeline.item;

import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.Stage;

/**
 * One item's evaluation at one period and stage as known at one moment.
 *
 * @param period review period
 * @param stage stage
 * @param value row that gives the value
 * @param state state with the due date taken into account; UNKNOWN when the row is quarantined
 */
record Evaluation(PeriodRule period, Stage stage, LinkedRow value, CompletionState state) {
  boolean drops() {
    EvaluationValues values = value.row().evaluation();
    return !value.quarantined() && values != null && values.dropping();
  }
}
