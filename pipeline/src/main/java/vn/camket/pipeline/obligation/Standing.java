package vn.camket.pipeline.obligation;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.obligation.Deadline;
import vn.camket.schemas.obligation.ExpectedReport;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.ObligationState;

/**
 * How it stands with one report that one unit owes, as known at a moment.
 *
 * @param expected what is owed
 * @param firstReceived first file about it, valid or not
 * @param firstValid first valid file
 * @param submissionId submission of the first valid file
 * @param versions number of files about it
 * @param due whether the first moment that is too late has come
 * @param state state
 * @param daysLate days of delay; null unless LATE
 * @param signed whether items are signed; null for an evaluation
 */
record Standing(
    ExpectedReport expected,
    @Nullable LocalDateTime firstReceived,
    @Nullable LocalDateTime firstValid,
    @Nullable String submissionId,
    long versions,
    boolean due,
    ObligationState state,
    @Nullable Integer daysLate,
    @Nullable Boolean signed) {
  private static final Comparator<ReceivedReport> BY_RECEIPT =
      Comparator.comparing(ReceivedReport::receivedAt)
          .thenComparing(ReceivedReport::arrivalNo)
          .thenComparing(ReceivedReport::submissionId);

  /**
   * Judges by the first valid file, whoever sent it; a later one never makes it late.
   *
   * @param answers the files about it that are known by the moment
   */
  static Standing of(ExpectedReport expected, List<ReceivedReport> answers, LocalDateTime moment) {
    List<ReceivedReport> valid = answers.stream().filter(ReceivedReport::valid).toList();
    Optional<ReceivedReport> first = valid.stream().min(BY_RECEIPT);
    Deadline deadline = expected.deadline();
    boolean due = !moment.isBefore(deadline.passedAt());
    ObligationState state = state(deadline, valid, due);
    LocalDateTime at = first.map(ReceivedReport::receivedAt).orElse(null);
    return new Standing(
        expected,
        answers.stream().map(ReceivedReport::receivedAt).min(LocalDateTime::compareTo).orElse(null),
        at,
        first.map(ReceivedReport::submissionId).orElse(null),
        answers.stream().mapToLong(ReceivedReport::arrivalNo).distinct().count(),
        due,
        state,
        state == ObligationState.LATE && at != null ? deadline.daysLate(at) : null,
        expected.report().form() == Form.REGISTRATION
            ? valid.stream().anyMatch(ReceivedReport::declaresItems)
            : null);
  }

  private static ObligationState state(Deadline deadline, List<ReceivedReport> valid, boolean due) {
    if (valid.isEmpty()) {
      return due ? ObligationState.MISSING : ObligationState.NOT_DUE;
    }
    // A time that nobody noted is that of landing, and nothing lands before it was received.
    if (valid.stream().anyMatch(r -> deadline.keptBy(r.receivedAt()))) {
      return ObligationState.ON_TIME;
    }
    return valid.stream().allMatch(ReceivedReport::timeKnown)
        ? ObligationState.LATE
        : ObligationState.UNKNOWN_TIME;
  }
}
