package vn.camket.jobs.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One level from one release to the next, where no reform lies between. A unit is followed by its
 * code and its name together (domain §4.2: the same code is not the same unit):
 *
 * <ul>
 *   <li>same code, same bare name: the same unit, of another type or below another parent maybe;
 *   <li>the name stands under another code below the same parent: the same unit, recoded;
 *   <li>the code stands under another name, and nobody below that parent comes or goes: renamed;
 *   <li>the code stands under another name amid comings and goings: another unit, since a merger
 *       takes the code of one partner, and no list says which of the two it was;
 *   <li>gone, but a later release has the code: a gap;
 *   <li>gone, and no later release has it: an end.
 * </ul>
 */
final class Step {
  private final Living living;
  private final Snapshot now;
  private final PlaceLevel level;
  private final Predicate<String> returnsLater;
  private final boolean latest;
  private final Map<String, TracedUnit> before;
  private final Map<String, Place> places;
  private final Map<String, TracedUnit> next = new LinkedHashMap<>();
  private final Set<TracedUnit> followed = new HashSet<>();

  /**
   * @param returnsLater whether a later release has a code of this level again
   * @param latest whether no later release is known
   */
  Step(
      Living living,
      Snapshot now,
      PlaceLevel level,
      Predicate<String> returnsLater,
      boolean latest) {
    this.living = living;
    this.now = now;
    this.level = level;
    this.returnsLater = returnsLater;
    this.latest = latest;
    this.before = Map.copyOf(living.at(level));
    this.places = now.places(level);
  }

  void take() {
    List<TracedUnit> inOrder = new ArrayList<>(living.at(level).values());
    living.at(level).clear();
    sameName();
    recoded(inOrder);
    Set<@Nullable TracedUnit> stirred = stirred(inOrder);
    renamedOrReplaced(stirred);
    inOrder.stream().filter(unit -> !followed.contains(unit)).forEach(this::gone);
    for (Place place : places.values()) {
      if (!next.containsKey(place.code())) {
        next.put(place.code(), living.begins(now, place));
      }
    }
  }

  private void goesOn(TracedUnit unit, Place place) {
    followed.add(unit);
    next.put(place.code(), unit);
    living.goesOn(unit, now, place);
  }

  private void sameName() {
    for (Place place : places.values()) {
      TracedUnit unit = before.get(place.code());
      if (unit != null && unit.place().name().bareKey().equals(place.name().bareKey())) {
        goesOn(unit, place);
      }
    }
  }

  /** Names that are unique on both sides below one parent, type included. */
  private void recoded(List<TracedUnit> inOrder) {
    Map<Named, List<Place>> offered = new HashMap<>();
    for (Place place : places.values()) {
      if (!next.containsKey(place.code())) {
        offered
            .computeIfAbsent(new Named(place.name().key(), parentOf(place)), k -> new ArrayList<>())
            .add(place);
      }
    }
    Map<Named, List<TracedUnit>> lost = new HashMap<>();
    for (TracedUnit unit : inOrder) {
      if (!followed.contains(unit)) {
        lost.computeIfAbsent(
                new Named(unit.place().name().key(), unit.parent()), k -> new ArrayList<>())
            .add(unit);
      }
    }
    for (Map.Entry<Named, List<Place>> entry : offered.entrySet()) {
      List<TracedUnit> units = lost.getOrDefault(entry.getKey(), List.of());
      if (units.size() == 1 && entry.getValue().size() == 1) {
        goesOn(units.get(0), entry.getValue().get(0));
      }
    }
  }

  private @Nullable TracedUnit parentOf(Place place) {
    return level == PlaceLevel.PROVINCE ? null : living.holder(place.parentCode());
  }

  /** The parents below which a unit goes or comes, other than by a new code. */
  private Set<@Nullable TracedUnit> stirred(List<TracedUnit> inOrder) {
    Set<@Nullable TracedUnit> parents = new HashSet<>();
    for (TracedUnit unit : inOrder) {
      if (!followed.contains(unit) && !places.containsKey(unit.place().code())) {
        parents.add(unit.parent());
      }
    }
    for (Place place : places.values()) {
      if (!next.containsKey(place.code()) && !before.containsKey(place.code())) {
        parents.add(parentOf(place));
      }
    }
    return parents;
  }

  private void renamedOrReplaced(Set<@Nullable TracedUnit> stirred) {
    for (Place place : places.values()) {
      TracedUnit unit = before.get(place.code());
      if (unit == null || next.containsKey(place.code())) {
        codeTaken(unit, place);
      } else if (followed.contains(unit)) {
        reused(unit, place);
      } else if (stirred.contains(unit.parent()) || stirred.contains(parentOf(place))) {
        reused(unit, place);
        ended(unit);
      } else {
        goesOn(unit, place);
      }
    }
  }

  /** The code went to a unit that had another; whoever held it before has ended. */
  private void codeTaken(@Nullable TracedUnit holder, Place place) {
    if (holder != null && !followed.contains(holder)) {
      reused(holder, place);
      ended(holder);
    }
  }

  private void reused(TracedUnit unit, Place place) {
    living.tell(
        FindingKind.CODE_REUSED, now, place, unit.place().name().full() + " mang mã này trước đó");
  }

  private void ended(TracedUnit unit) {
    followed.add(unit);
    unit.ends(now.day(), now.release());
    living.tell(
        FindingKind.ENDED_WITHOUT_EDGE, now, unit.place(), "danh sách không nói ai kế tiếp");
  }

  private void gone(TracedUnit unit) {
    String code = unit.place().code();
    if (returnsLater.test(code)) {
      living.at(level).put(code, unit);
      living.tell(
          FindingKind.GAP, now, unit.place(), "có lại ở danh sách sau; coi như còn hiệu lực");
    } else if (latest) {
      living.at(level).put(code, unit);
      living.tell(
          FindingKind.MISSING_IN_LATEST,
          now,
          unit.place(),
          "chờ danh sách sau; coi như còn hiệu lực");
    } else {
      ended(unit);
    }
  }

  /** A name below a parent. */
  private record Named(String key, @Nullable TracedUnit parent) {}
}
