package vn.camket.jobs.freeze;

import org.jspecify.annotations.Nullable;

/**
 * What is to be frozen.
 *
 * @param periodId regime-year-kind
 * @param releaseId the release to bind; null for the one that readers get
 * @param early whether also before the period's freeze date
 * @param reason why; required when early, else it may be empty
 * @param by who
 */
public record FreezeRequest(
    String periodId, @Nullable String releaseId, boolean early, String reason, String by) {}
