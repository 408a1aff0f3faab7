package vn.camket.pipeline.item;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items continue one of the year before (meanings §4): because the file says so, or because
 * code or text equals an item that was not done, of the unit itself or else of a WHOLE predecessor.
 * Codes of several predecessors do not compare: one that two of them use says nothing.
 */
final class CarryOver {
  private final List<PriorItem> own;
  private final List<PriorItem> inherited;

  /**
   * @param own items of the unit in the year before
   * @param inherited items of its WHOLE predecessors in the year before, nearest first
   */
  CarryOver(List<PriorItem> own, List<PriorItem> inherited) {
    this.own = own;
    this.inherited = inherited;
  }

  /**
   * What the items of a year continue.
   *
   * @param carried what predecessors' items of the same year continue
   */
  CarriedItems of(LinkedYear year, Set<Item> carried) {
    Map<Item, Item> from = ofYearBefore(year.items(), year.submissions());
    Set<Item> ofYearBefore = new HashSet<>(from.keySet());
    year.continuations()
        .carriedFrom()
        .forEach(
            (item, anew) -> {
              from.put(item, anew);
              if (carried.contains(anew)) {
                ofYearBefore.add(item);
              }
            });
    return new CarriedItems(from, ofYearBefore);
  }

  private Map<Item, Item> ofYearBefore(List<Item> items, List<LinkedSubmission> submissions) {
    Map<Item, Item> carried = new LinkedHashMap<>();
    if (own.isEmpty() && inherited.isEmpty()) {
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
    Item prior = code == null ? null : coded(code, row.row().textKey());
    if (prior != null && row.item() != null) {
      carried.put(row.item(), prior);
    }
  }

  private @Nullable Item coded(String code, String textKey) {
    return items(own).stream()
        .filter(i -> i.hasCode(code))
        .findFirst()
        .orElseGet(() -> ItemScope.only(new ItemScope(items(inherited)).coded(code, textKey)));
  }

  private void equalWords(Item item, Map<Item, Item> carried) {
    if (!carried.containsKey(item)) {
      Item prior =
          open(own).stream()
              .filter(item::saysSameAs)
              .findFirst()
              .orElseGet(() -> equalWords(item, open(inherited)));
      if (prior != null) {
        carried.put(item, prior);
      }
    }
  }

  private static @Nullable Item equalWords(Item item, List<Item> inherited) {
    return inherited.stream()
        .filter(item::sharesText)
        .findFirst()
        .orElseGet(() -> ItemScope.only(inherited.stream().filter(item::sharesCode).toList()));
  }

  private static List<Item> open(List<PriorItem> priors) {
    return priors.stream().filter(p -> !p.done()).map(PriorItem::item).toList();
  }

  private static List<Item> items(List<PriorItem> priors) {
    return priors.stream().map(PriorItem::item).toList();
  }
}
