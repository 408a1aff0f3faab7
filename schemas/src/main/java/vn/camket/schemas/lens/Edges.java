package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;

/**
 * How units end, and when that was known. A unit's edges hold only once all of them are recorded:
 * half of a split's weights would mislead. A unit of which an event tells the end is believed in
 * force until that event is recorded; one that merely ends has ended on its day.
 */
final class Edges {
  private final Registry registry;
  private final LocalDateTime hiddenFrom;
  private final Map<String, LocalDateTime> knownFrom = new HashMap<>();
  private final Map<String, LocalDate> ends = new HashMap<>();

  /**
   * @param hiddenFrom what was recorded from this moment on is hidden (Asia/Ho_Chi_Minh)
   */
  Edges(Registry registry, LocalDateTime hiddenFrom) {
    this.registry = registry;
    this.hiddenFrom = hiddenFrom;
    registry.events().stream().filter(e -> e.kind().ends()).forEach(this::note);
  }

  private void note(UnitEvent event) {
    knownFrom.merge(event.unitId(), recorded(event), Edges::later);
    ends.put(event.unitId(), event.effectiveDate());
  }

  private LocalDateTime recorded(UnitEvent event) {
    String successor = event.successorUnitId();
    return successor == null || !registry.has(successor)
        ? event.recordedAt()
        : later(event.recordedAt(), registry.versionsOf(successor).get(0).recordedAt());
  }

  static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  /** Whether an event ends the unit, ever. */
  boolean hasEnd(String unitId) {
    return ends.containsKey(unitId);
  }

  /** First day on which a unit with an end is no longer there. */
  LocalDate end(String unitId) {
    return Objects.requireNonNull(ends.get(unitId), unitId);
  }

  /** When the way in which a unit ended was known. */
  LocalDateTime knownFrom(String unitId) {
    return Objects.requireNonNull(knownFrom.get(unitId), unitId);
  }

  /** Whether the way in which a unit ended is hidden: nobody knows yet where it goes. */
  boolean isHidden(String unitId) {
    return !knownFrom(unitId).isBefore(hiddenFrom);
  }

  /** Whether it is known at a moment how a unit ended. */
  boolean isKnown(String unitId, LocalDateTime moment) {
    return hasEnd(unitId) && !knownFrom(unitId).isAfter(moment);
  }

  /** Whether the way in which a unit ended became known only after it had taken effect. */
  boolean isLate(String unitId) {
    return knownFrom(unitId).isAfter(end(unitId).atStartOfDay());
  }

  /** Edges to successors; none for a unit that was closed. */
  List<UnitEvent> of(String unitId) {
    return registry.successorsOf(unitId);
  }

  /** Units that go to the unit, all of it or parts. */
  Stream<String> predecessors(String unitId) {
    return registry.predecessorsOf(unitId).stream().map(UnitEvent::unitId).distinct();
  }

  static String successor(UnitEvent edge) {
    return Objects.requireNonNull(edge.successorUnitId());
  }

  /** Whether all edges have a weight: a WHOLE one weighs 1. */
  static boolean areWeighed(List<UnitEvent> edges) {
    return edges.stream().allMatch(e -> e.isWhole() || e.weight() != null);
  }

  static double weight(UnitEvent edge) {
    return edge.isWhole() ? 1 : Objects.requireNonNull(edge.weight());
  }
}
