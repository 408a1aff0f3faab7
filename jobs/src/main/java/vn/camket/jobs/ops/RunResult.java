package vn.camket.jobs.ops;

import org.jspecify.annotations.Nullable;
import vn.camket.jobs.ExitCode;

/**
 * What a run that did not fail has to say.
 *
 * @param outcome {@link Outcome#SUCCESS}, {@link Outcome#NOTHING_NEW} or {@link
 *     Outcome#REGISTRY_REFUSED}
 * @param releaseId release that it made; null when none
 * @param arrivals arrivals that it landed
 * @param rowsRead data rows that it read
 * @param message one sentence for the operator
 */
public record RunResult(
    Outcome outcome, @Nullable String releaseId, long arrivals, long rowsRead, String message) {

  /** How the process ends. */
  public ExitCode exitCode() {
    return outcome == Outcome.REGISTRY_REFUSED ? ExitCode.REGISTRY_REFUSED : ExitCode.OK;
  }

  /** It did what it was asked to, and touched neither arrivals nor rows. */
  public static RunResult done(String message) {
    return new RunResult(Outcome.SUCCESS, null, 0, 0, message);
  }
}
