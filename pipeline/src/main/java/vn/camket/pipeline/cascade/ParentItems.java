package vn.camket.pipeline.cascade;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.UnitPath;
import vn.camket.schemas.registry.Validity;

/**
 * Which item of the level above a stated code means: the one live item of the year with that code
 * in the nearest unit that stood above the signatory within the year, in any tree. A code that the
 * nearest such unit uses twice, or that two equally near ones use, means none: nothing is guessed
 * (domain §1.2, meanings §4).
 */
public final class ParentItems implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, List<RegisteredItem>> items = new HashMap<>();
  private final Map<String, List<UnitPath>> above = new HashMap<>();

  /**
   * @param items what stated codes may mean; others do no harm
   * @param paths the ways up of units; those known from the as-of on left out
   */
  public ParentItems(Collection<RegisteredItem> items, Collection<UnitPath> paths) {
    items.forEach(
        i -> this.items.computeIfAbsent(key(i.year(), i.code()), k -> new ArrayList<>()).add(i));
    paths.stream()
        .filter(p -> p.depth() > 0)
        .forEach(p -> above.computeIfAbsent(p.unitId(), k -> new ArrayList<>()).add(p));
  }

  private static String key(int year, String code) {
    return year + "\n" + code;
  }

  /** The item that is meant, as known at a moment; null when that cannot be told. */
  public @Nullable String at(StatedParent stated, LocalDateTime moment) {
    NavigableMap<Integer, Set<String>> byDistance = new TreeMap<>();
    for (Met met : met(stated)) {
      if (met.isKnownAt(moment)) {
        byDistance
            .computeIfAbsent(met.path().depth(), k -> new TreeSet<>())
            .add(met.item().itemId());
      }
    }
    if (byDistance.isEmpty()) {
      return null;
    }
    Set<String> nearest = byDistance.firstEntry().getValue();
    return nearest.size() == 1 ? nearest.iterator().next() : null;
  }

  /**
   * From when on which item is meant, within a span of moments.
   *
   * @param from first moment
   * @param to first moment after the span; null while it is open
   * @return by first moment, never empty; equal neighbours made one
   */
  public NavigableMap<LocalDateTime, Meaning> over(
      StatedParent stated, LocalDateTime from, @Nullable LocalDateTime to) {
    NavigableMap<LocalDateTime, Meaning> meanings = new TreeMap<>();
    for (LocalDateTime moment : moments(stated, from, to)) {
      Meaning meaning = new Meaning(at(stated, moment));
      if (meanings.isEmpty() || !meanings.lastEntry().getValue().equals(meaning)) {
        meanings.put(moment, meaning);
      }
    }
    return meanings;
  }

  /**
   * What a code means for a while.
   *
   * @param itemId the item of the level above; null when that cannot be told
   */
  public record Meaning(@Nullable String itemId) {}

  private Set<LocalDateTime> moments(
      StatedParent stated, LocalDateTime from, @Nullable LocalDateTime to) {
    TreeSet<LocalDateTime> moments = new TreeSet<>(Set.of(from));
    for (Met met : met(stated)) {
      moments.add(met.item().from());
      moments.add(met.path().recordedAt());
      if (met.item().to() != null) {
        moments.add(met.item().to());
      }
    }
    moments.removeIf(m -> m.isBefore(from) || (to != null && !m.isBefore(to)));
    return moments;
  }

  /** An item of the code in a unit above. */
  private record Met(RegisteredItem item, UnitPath path) {
    boolean isKnownAt(LocalDateTime moment) {
      return item.isKnownAt(moment) && !path.recordedAt().isAfter(moment);
    }
  }

  private List<Met> met(StatedParent stated) {
    Validity year =
        new Validity(LocalDate.of(stated.year(), 1, 1), LocalDate.of(stated.year() + 1, 1, 1));
    List<Met> met = new ArrayList<>();
    for (RegisteredItem item : items.getOrDefault(key(stated.year(), stated.code()), List.of())) {
      for (UnitPath path : above.getOrDefault(stated.unitId(), List.of())) {
        if (path.ancestorUnitId().equals(item.unitId()) && path.validity().overlaps(year)) {
          met.add(new Met(item, path));
        }
      }
    }
    return met;
  }
}
