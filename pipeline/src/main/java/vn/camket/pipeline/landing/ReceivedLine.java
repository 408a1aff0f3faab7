package vn.camket.pipeline.landing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of received files. Its identity is path, sender, received_at and the how
 * manieth of identical lines it is, so that lines may be added anywhere.
 *
 * @param lineNo line in the file, 1-based
 * @param path path relative to the inbox
 * @param sender code of the sender; the top folder of the path when the line has none
 * @param receivedAt null when the line has none
 * @param occurrence 1 for the first of identical lines
 */
record ReceivedLine(
    int lineNo, String path, String sender, @Nullable LocalDateTime receivedAt, int occurrence) {

  /** What identical lines have in common. */
  record Key(String path, String sender, @Nullable LocalDateTime receivedAt) {}

  Key key() {
    return new Key(path, sender, receivedAt);
  }
}
