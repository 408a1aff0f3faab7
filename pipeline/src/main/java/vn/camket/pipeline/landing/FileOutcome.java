package vn.camket.pipeline.landing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.FileReading;

/**
 * What became of a source file.
 *
 * @param ordinal which file of the request
 * @param status what became of it
 * @param sha256 content; empty when the file is gone
 * @param sizeBytes size of the content
 * @param reading what reading it gave; null unless it was read
 */
record FileOutcome(
    int ordinal, Status status, String sha256, long sizeBytes, @Nullable FileReading reading)
    implements Serializable {
  enum Status {
    /** Read now: its rows are in this batch. */
    READ,
    /** Its content was read before. */
    KNOWN,
    /** It bears a mark of secrecy. */
    MARKED,
    /** Its content was purged before. */
    PURGED_BEFORE,
    /** It could not be read from the disk. */
    GONE
  }

  static FileOutcome gone(SourceFile file) {
    return new FileOutcome(file.ordinal(), Status.GONE, "", 0, null);
  }
}
