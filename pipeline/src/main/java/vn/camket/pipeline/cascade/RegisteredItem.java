package vn.camket.pipeline.cascade;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An item with a code, registered and live, as known for a while.
 *
 * @param itemId the item
 * @param unitId signatory
 * @param year scheme-year
 * @param code its code, as {@code fact_commitment.item_code}
 * @param from first moment at which it was known so (Asia/Ho_Chi_Minh)
 * @param to first moment at which it no longer was; null while it is
 */
public record RegisteredItem(
    String itemId,
    String unitId,
    int year,
    String code,
    LocalDateTime from,
    @Nullable LocalDateTime to)
    implements Serializable {

  boolean isKnownAt(LocalDateTime moment) {
    return !from.isAfter(moment) && (to == null || to.isAfter(moment));
  }
}
