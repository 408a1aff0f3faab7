package vn.camket.jobs.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Timeliness;

/** Whether an item kept its term, from the model (meanings §7). */
final class TermRule {
  private TermRule() {}

  static Timeliness of(
      CompletionState state, @Nullable Outcome outcome, Deadline due, LocalDate cutoff) {
    Timeliness stated = outcome == null ? null : outcome.stated();
    boolean done = state == CompletionState.DONE || state == CompletionState.DONE_EXCEEDED;
    if (done) {
      return ofDone(stated, outcome == null ? null : outcome.completed(), due);
    }
    if (due.date() != null) {
      return due.date().isAfter(cutoff) ? Timeliness.NOT_DUE : Timeliness.OVERDUE;
    }
    return stated == null ? Timeliness.UNDATED : stated;
  }

  private static Timeliness ofDone(
      @Nullable Timeliness stated, @Nullable LocalDate completed, Deadline due) {
    if (completed != null && due.date() != null) {
      return due.keptBy(completed) ? Timeliness.ON_TIME : Timeliness.LATE;
    }
    if (stated != null) {
      return stated;
    }
    return due.date() == null ? Timeliness.UNDATED : Timeliness.TIMELINESS_UNKNOWN;
  }

  /** What "chưa hoàn thành" means. */
  static CompletionState notYetDone(Deadline due, PeriodKind period, LocalDate cutoff) {
    boolean open = due.date() == null ? period == PeriodKind.H1 : due.date().isAfter(cutoff);
    return open ? CompletionState.IN_PROGRESS : CompletionState.NOT_DONE;
  }
}
