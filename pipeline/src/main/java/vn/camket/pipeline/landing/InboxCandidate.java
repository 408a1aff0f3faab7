package vn.camket.pipeline.landing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An arrival to be: a file in the inbox and what is known about its receipt.
 *
 * @param path path as the list has it
 * @param sender code of the sender
 * @param receivedAt as listed; null when nobody wrote it down
 * @param lineNo line of the list; null for a file that is not listed
 * @param file the file on the disk
 */
record InboxCandidate(
    String path,
    String sender,
    @Nullable LocalDateTime receivedAt,
    @Nullable Integer lineNo,
    InboxFile file) {}
