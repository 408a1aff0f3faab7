package vn.camket.pipeline.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Timeliness;

/** From what an evaluation says to state and timeliness at a cut-off (meanings §7, domain §1.5). */
final class StatusRule {
  private StatusRule() {}

  /** The state that a row states, given the item's deadline. */
  static CompletionState state(LinkedRow row, Due due, PeriodRule period) {
    EvaluationValues values = row.row().evaluation();
    if (row.quarantined() || values == null) {
      return CompletionState.UNKNOWN;
    }
    CompletionState stated = values.state();
    return stated == null ? byDueDate(due.date(), period) : stated;
  }

  /** 'Chưa hoàn thành': in progress while its term runs, not done at or after its end. */
  private static CompletionState byDueDate(@Nullable LocalDate due, PeriodRule period) {
    if (due == null) {
      return period.kind() == PeriodKind.H1
          ? CompletionState.IN_PROGRESS
          : CompletionState.NOT_DONE;
    }
    return due.isAfter(period.cutoff()) ? CompletionState.IN_PROGRESS : CompletionState.NOT_DONE;
  }

  /**
   * Timeliness at a cut-off. The dates decide where they can; else the phrase; else it is unknown.
   *
   * @param values what the evaluation says; null when there is none or it is unreadable
   */
  static Timeliness timeliness(
      CompletionState state, Due due, @Nullable EvaluationValues values, LocalDate cutoff) {
    Timeliness byDate = byDates(state, due, values, cutoff);
    if (byDate != null) {
      return byDate;
    }
    Timeliness stated = statedFor(state, values);
    if (stated != null) {
      return stated;
    }
    return state.isDone() && due.date() != null
        ? Timeliness.TIMELINESS_UNKNOWN
        : Timeliness.UNDATED;
  }

  /** Whether the phrase contradicts the dates; then the dates win and a finding is due. */
  static boolean conflicts(
      CompletionState state, Due due, @Nullable EvaluationValues values, LocalDate cutoff) {
    Timeliness byDate = byDates(state, due, values, cutoff);
    Timeliness stated = statedFor(state, values);
    return byDate != null && stated != null && byDate != stated;
  }

  private static @Nullable Timeliness byDates(
      CompletionState state, Due due, @Nullable EvaluationValues values, LocalDate cutoff) {
    LocalDate date = due.date();
    if (date == null) {
      return null;
    }
    if (!state.isDone()) {
      return date.isAfter(cutoff) ? Timeliness.NOT_DUE : Timeliness.OVERDUE;
    }
    LocalDate completed = values == null ? null : values.completedDate();
    if (completed == null) {
      return null;
    }
    boolean onTime =
        due.operator() == DueOperator.BEFORE ? completed.isBefore(date) : !completed.isAfter(date);
    return onTime ? Timeliness.ON_TIME : Timeliness.LATE;
  }

  /** What the phrase says, in the words that fit the state: 'trễ hạn' of undone work is overdue. */
  private static @Nullable Timeliness statedFor(
      CompletionState state, @Nullable EvaluationValues values) {
    Timeliness stated = values == null ? null : values.statedTimeliness();
    if (stated == null) {
      return null;
    }
    return switch (stated) {
      case ON_TIME -> state.isDone() ? Timeliness.ON_TIME : null;
      case LATE, OVERDUE -> state.isDone() ? Timeliness.LATE : Timeliness.OVERDUE;
      case NOT_DUE -> state.isDone() ? null : Timeliness.NOT_DUE;
      case TIMELINESS_UNKNOWN, UNDATED -> null;
    };
  }
}
