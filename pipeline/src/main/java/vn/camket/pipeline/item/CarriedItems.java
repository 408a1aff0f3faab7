package vn.camket.pipeline.item;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a scheme-year continue others.
 *
 * @param from for an item that continues one of the year before, or one of a WHOLE predecessor's
 *     same year that it signs anew, that one; the latter where it does both
 * @param ofYearBefore items that continue one of the year before, themselves or through the item
 *     that they sign anew
 */
record CarriedItems(Map<Item, Item> from, Set<Item> ofYearBefore) {

  /** The identifier of the item that one continues; null when none. */
  @Nullable String idOf(Item item) {
    Item prior = from.get(item);
    return prior == null ? null : prior.id();
  }
}
