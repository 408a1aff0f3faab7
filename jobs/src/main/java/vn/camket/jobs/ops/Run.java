package vn.camket.jobs.ops;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run as the ledger knows it. Times are local, Asia/Ho_Chi_Minh.
 *
 * @param runId identifier
 * @param command the command and its arguments
 * @param pid process
 * @param startedAt when it began
 * @param end how it ended; null while it has not
 */
public record Run(
    String runId, String command, long pid, LocalDateTime startedAt, @Nullable RunEnd end) {

  /** How it stands. */
  public Outcome outcome() {
    return end == null ? Outcome.RUNNING : end.outcome();
  }

  /** The same run, ended. */
  Run ended(RunEnd how) {
    return new Run(runId, command, pid, startedAt, how);
  }

  /**
   * How a run ended.
   *
   * @param at when; for a run that died, when that was found out
   * @param outcome in one word
   * @param exitCode exit code; null for a run that died or was ended by a signal
   * @param releaseId release that it made; null when none
   * @param arrivals arrivals landed
   * @param rowsRead data rows read
   * @param message one sentence
   * @param steps its steps in order
   */
  public record RunEnd(
      LocalDateTime at,
      Outcome outcome,
      @Nullable Integer exitCode,
      @Nullable String releaseId,
      long arrivals,
      long rowsRead,
      String message,
      List<Step> steps) {}
}
