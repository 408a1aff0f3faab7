package vn.camket.scheduler.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One run of the schedule: all tries for one business period. Times are local, Asia/Ho_Chi_Minh.
 *
 * @param entry entry of the schedule
 * @param period business period
 * @param dueAt when it fell due
 * @param state how it stands
 * @param tries tries begun
 * @param failures tries that ended badly; a try that was cut off is none
 * @param owner scheduler that began the last try; null when none has
 * @param pid its process; null when none was started
 * @param pidStarted when that process began
 * @param startedAt when the last try began
 * @param endedAt when it ended
 * @param nextTryAt when the next one may begin
 * @param exitCode exit code of the last try
 * @param verdict how the last try ended, in one word
 * @param logFile its log, relative to the home
 * @param message one sentence
 */
public record ScheduledRun(
    String entry,
    String period,
    LocalDateTime dueAt,
    RunState state,
    int tries,
    int failures,
    @Nullable String owner,
    @Nullable Long pid,
    @Nullable LocalDateTime pidStarted,
    @Nullable LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt,
    @Nullable LocalDateTime nextTryAt,
    @Nullable Integer exitCode,
    @Nullable String verdict,
    @Nullable String logFile,
    @Nullable String message) {}
