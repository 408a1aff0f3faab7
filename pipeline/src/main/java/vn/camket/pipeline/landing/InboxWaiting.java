package vn.camket.pipeline.landing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the inbox for the next ingest.
 *
 * @param files number of arrivals to be
 * @param oldest the earliest time of receipt, or of the file where nobody wrote it down,
 *     Asia/Ho_Chi_Minh; null when nothing waits
 */
public record InboxWaiting(int files, @Nullable LocalDateTime oldest) {}
