package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camket.schemas.vocabulary.Form;

/**
 * Which items of a unit's year are items of WHOLE predecessors signed anew (meanings §5): those
 * that came up after the unit took over and whose text equals a predecessor's item, or whose code
 * does when no item has that text and no other that code. From everything landed.
 */
final class Continuations {
  private final YearRules rules;
  private final List<LinkedSubmission> submissions;
  private final Map<Item, Map<Inheritance, List<Item>>> found = new LinkedHashMap<>();

  /**
   * @param submissions the unit's linked submissions
   * @param inherited items by the predecessor's year, nearest predecessor first
   */
  Continuations(
      YearRules rules, List<LinkedSubmission> submissions, Map<Inheritance, List<Item>> inherited) {
    this.rules = rules;
    this.submissions = submissions;
    if (!inherited.isEmpty()) {
      firstReceipts().forEach((item, received) -> find(item, received, inherited));
    }
  }

  private Map<Item, LocalDate> firstReceipts() {
    Map<Item, LocalDate> first = new LinkedHashMap<>();
    for (LinkedSubmission s : submissions) {
      if (s.header().form() == Form.REGISTRATION && s.isValid()) {
        LocalDateTime received = s.header().receivedAt();
        s.readable().forEach(row -> addFirst(first, row, received.toLocalDate()));
      }
    }
    return first;
  }

  private static void addFirst(Map<Item, LocalDate> first, LinkedRow row, LocalDate received) {
    if (row.item() != null) {
      first.merge(row.item(), received, (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  /** What a unit had signed before it took over is its own, whatever the words. */
  private void find(Item item, LocalDate received, Map<Inheritance, List<Item>> inherited) {
    Map<Inheritance, List<Item>> open = new LinkedHashMap<>();
    inherited.forEach(
        (from, items) -> {
          LocalDate day = from.effectiveDate();
          if (!rules.unitFirstDay().isBefore(day) || !received.isBefore(day)) {
            open.put(from, items);
          }
        });
    Map<Inheritance, List<Item>> same = matching(open, true, item);
    Map<Inheritance, List<Item>> coded = same.isEmpty() ? matching(open, false, item) : Map.of();
    boolean oneCoded = coded.values().stream().mapToInt(List::size).sum() == 1;
    if (!same.isEmpty() || oneCoded) {
      found.put(item, same.isEmpty() ? coded : same);
    }
  }

  private static Map<Inheritance, List<Item>> matching(
      Map<Inheritance, List<Item>> inherited, boolean byText, Item item) {
    Map<Inheritance, List<Item>> matching = new LinkedHashMap<>();
    inherited.forEach(
        (from, items) -> {
          List<Item> same =
              items.stream()
                  .filter(Item::registered)
                  .filter(i -> byText ? item.sharesText(i) : item.sharesCode(i))
                  .toList();
          if (!same.isEmpty()) {
            matching.put(from, same);
          }
        });
    return matching;
  }

  /** For each item that signs anew, the first that it continues: of the nearest predecessor. */
  Map<Item, Item> carriedFrom() {
    Map<Item, Item> carried = new LinkedHashMap<>();
    found.forEach((item, from) -> carried.put(item, from.values().iterator().next().get(0)));
    return carried;
  }

  /** For each item that signs anew, those of one predecessor that it continues. */
  Map<Item, List<Item>> of(Inheritance inheritance) {
    Map<Item, List<Item>> of = new LinkedHashMap<>();
    found.forEach((item, from) -> of.put(item, from.getOrDefault(inheritance, List.of())));
    return of;
  }

  /** All items that are continued. */
  List<Item> continued() {
    return found.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .flatMap(List::stream)
        .toList();
  }

  /** Nearest predecessors first, then by identifier: one order whatever the order of arrival. */
  static final Comparator<Inheritance> NEAREST_FIRST =
      Comparator.<Inheritance>comparingInt(i -> i.path().size())
          .thenComparing(i -> i.year().rules().unitId())
          .thenComparing(i -> i.year().rules().schemeId());

  static List<Inheritance> nearestFirst(Collection<Inheritance> inheritances) {
    List<Inheritance> sorted = new ArrayList<>(inheritances);
    sorted.sort(NEAREST_FIRST);
    return sorted;
  }
}
