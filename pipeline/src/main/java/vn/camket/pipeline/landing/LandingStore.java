package vn.camket.pipeline.landing;

import java.io.Serializable;
import vn.camket.pipeline.storage.Storage;

/**
 * Contents in landing, each once and never edited: {@code landing/ab/ab12…/content}. A purged
 * content leaves {@code tombstone.json} in its place.
 */
public final class LandingStore implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Folder of landing in the home. */
  public static final String FOLDER = "landing";

  private static final String INCOMING = FOLDER + "/_incoming";

  private final Storage storage;

  /** Landing of the home that the storage holds. */
  public LandingStore(Storage storage) {
    this.storage = storage;
  }

  /** Key of a content. */
  public static String contentKey(String sha256) {
    return folder(sha256) + "/content";
  }

  /** Key of the tombstone of a purged content. */
  public static String tombstoneKey(String sha256) {
    return folder(sha256) + "/tombstone.json";
  }

  /** Whether the content is landed. */
  public boolean holds(String sha256) {
    return storage.exists(contentKey(sha256));
  }

  /** Whether the content was purged and must not come back. */
  public boolean isPurged(String sha256) {
    return storage.exists(tombstoneKey(sha256));
  }

  /** Lands bytes; nothing happens when they are landed already. */
  void land(String sha256, byte[] content) {
    if (!holds(sha256)) {
      storage.write(contentKey(sha256), content);
    }
  }

  /** Lands a file that stands under {@link #incomingKey}. */
  void landIncoming(String sha256, String incomingKey) {
    if (holds(sha256)) {
      storage.delete(incomingKey);
    } else {
      storage.move(incomingKey, contentKey(sha256));
    }
  }

  /** Where a file too large for memory is copied to before it is known whether it may land. */
  static String incomingKey(String name) {
    return INCOMING + "/" + name;
  }

  /** Removes what a killed ingest left half copied. */
  void sweep() {
    storage.delete(INCOMING);
  }

  private static String folder(String sha256) {
    return FOLDER + "/" + sha256.substring(0, 2) + "/" + sha256;
  }
}
