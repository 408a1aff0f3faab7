package vn.camket.pipeline.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.camket.pipeline.storage.Storage;

/** Takes a content out of landing and raw when it turns out to be secret (meanings §9). */
public final class Withholding {
  private Withholding() {}

  /**
   * Purges a content: the tombstone first, so that it cannot come back; then the bytes; then the
   * raw batch that holds its rows. The other files of that batch are extracted again from landing
   * when raw is next completed. The arrival stays in the ledger. May be repeated after a crash.
   *
   * @param reason why, for the tombstone
   * @param purgedAt when, Asia/Ho_Chi_Minh
   */
  public static void purge(Storage storage, String sha256, String reason, LocalDateTime purgedAt) {
    if (!storage.exists(LandingStore.tombstoneKey(sha256))) {
      storage.write(LandingStore.tombstoneKey(sha256), tombstone(sha256, reason, purgedAt));
    }
    storage.delete(LandingStore.contentKey(sha256));
    new RawStore(storage).dropBatchesOf(sha256);
  }

  private static byte[] tombstone(String sha256, String reason, LocalDateTime purgedAt) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema_version", 1);
    json.put("sha256", sha256);
    json.put("reason", reason);
    json.put("purged_at", LocalTimes.text(purgedAt));
    try {
      return (new ObjectMapper().writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }
}
