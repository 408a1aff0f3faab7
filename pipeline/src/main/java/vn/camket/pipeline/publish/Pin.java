package vn.camket.pipeline.publish;

import java.time.LocalDateTime;

/**
 * Readers are held at one release until it is unpinned.
 *
 * @param releaseId the release
 * @param by who pinned it
 * @param at when, in Asia/Ho_Chi_Minh
 */
public record Pin(String releaseId, String by, LocalDateTime at) {}
