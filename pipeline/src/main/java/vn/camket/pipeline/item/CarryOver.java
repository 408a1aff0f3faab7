package vn.camket.pipeline.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which items continue one of the year before (meanings §4): because the file says so, or because
 * code or text equals an item that was not done.
 */
final class CarryOver {
  private final List<PriorItem> priors;

  CarryOver(List<PriorItem> priors) {
    this.priors = priors;
  }

  /** For each item that continues one of the year before, that one. */
  Map<Item, Item> of(List<Item> items, List<LinkedSubmission> submissions) {
    Map<Item, Item> carried = new LinkedHashMap<>();
    if (priors.isEmpty()) {
      return carried;
    }
    for (LinkedSubmission submission : submissions) {
      for (LinkedRow row : submission.readable()) {
        stated(row, carried);
      }
    }
    items.stream().filter(Item::registered).forEach(item -> equalWords(item, carried));
    return carried;
  }

  private void stated(LinkedRow row, Map<Item, Item> carried) {
    RegistrationValues values = row.row().registration();
    String code = values == null ? null : values.carriedFromCode();
    Item prior = code == null ? null : find(p -> p.item().hasCode(code));
    if (prior != null && row.item() != null) {
      carried.put(row.item(), prior);
    }
  }

  private void equalWords(Item item, Map<Item, Item> carried) {
    Item prior =
        carried.containsKey(item) ? null : find(p -> !p.done() && item.saysSameAs(p.item()));
    if (prior != null) {
      carried.put(item, prior);
    }
  }

  private @Nullable Item find(Predicate<PriorItem> rule) {
    return priors.stream().filter(rule).map(PriorItem::item).findFirst().orElse(null);
  }
}
