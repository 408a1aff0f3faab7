package vn.camket.scheduler.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run as the home's own ledger knows it: by hand or by the clock. Times are local,
 * Asia/Ho_Chi_Minh.
 *
 * @param command command and arguments
 * @param pid its process
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs
 * @param outcome in one word
 * @param exitCode exit code; null when there is none
 * @param releaseId release that it made; null when none
 * @param message one sentence
 */
public record HandRun(
    String command,
    long pid,
    LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt,
    String outcome,
    @Nullable Integer exitCode,
    @Nullable String releaseId,
    String message) {}
