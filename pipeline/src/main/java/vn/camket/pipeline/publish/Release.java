package vn.camket.pipeline.publish;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A release as a list shows it.
 *
 * @param releaseId identifier
 * @param asOf the day whose end the figures stand at
 * @param publishedAt when, in Asia/Ho_Chi_Minh
 * @param side whether readers are never switched to it
 * @param contentHash hash of the content
 * @param fingerprint of everything that it was made from and by
 * @param current whether readers get it now
 * @param pinned whether readers are held at it
 */
public record Release(
    String releaseId,
    LocalDate asOf,
    LocalDateTime publishedAt,
    boolean side,
    String contentHash,
    String fingerprint,
    boolean current,
    boolean pinned) {}
