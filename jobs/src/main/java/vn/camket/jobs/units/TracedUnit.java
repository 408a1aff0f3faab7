package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One unit through time, as it is being traced from release to release. */
final class TracedUnit {

  /**
   * What the unit was from a day on.
   *
   * @param from first day
   * @param place the place as the release of that day has it
   * @param parent unit it belongs to; null for a province
   */
  record State(LocalDate from, Place place, @Nullable TracedUnit parent) {}

  private final List<State> states = new ArrayList<>();
  private final Map<String, State> spellings = new LinkedHashMap<>();
  private final Map<String, LocalDate> spelledFrom = new LinkedHashMap<>();
  private @Nullable LocalDate end;
  private @Nullable String endRelease;

  TracedUnit(LocalDate from, Place place, @Nullable TracedUnit parent) {
    states.add(new State(from, place, parent));
  }

  PlaceLevel level() {
    return first().place().level();
  }

  /** All states, oldest first; each differs from the one before in code, name or parent. */
  List<State> states() {
    return states;
  }

  State first() {
    return states.get(0);
  }

  /** The state on a day; the first one before its time. */
  State on(LocalDate day) {
    State on = first();
    for (State state : states) {
      on = state.from().isAfter(day) ? on : state;
    }
    return on;
  }

  State last() {
    return states.get(states.size() - 1);
  }

  /** Code, key of the name and parent of the last state. */
  Place place() {
    return last().place();
  }

  @Nullable TracedUnit parent() {
    return last().parent();
  }

  /** First day no longer in force; null while in force. */
  @Nullable LocalDate end() {
    return end;
  }

  /** The release that showed the end; null while in force. */
  @Nullable String endRelease() {
    return endRelease;
  }

  /** Other spellings of a state's name, with the day each was first seen. */
  Map<String, LocalDate> spelledFrom() {
    return spelledFrom;
  }

  /** The state whose name a spelling varies. */
  @Nullable State spelledState(String spelling) {
    return spellings.get(spelling);
  }

  /**
   * The unit goes on.
   *
   * @return whether the name is only spelled otherwise
   */
  boolean goesOn(LocalDate day, Place now, @Nullable TracedUnit parentNow) {
    Place before = place();
    boolean sameName = before.name().key().equals(now.name().key());
    boolean spelled = sameName && !before.name().full().equals(now.name().full());
    if (spelled && spelledFrom.putIfAbsent(now.name().committee(), day) == null) {
      spellings.put(now.name().committee(), last());
    }
    if (!sameName || !before.code().equals(now.code()) || parent() != parentNow) {
      Place place =
          sameName
              ? new Place(
                  now.level(),
                  now.code(),
                  before.name(),
                  now.parentCode(),
                  now.release(),
                  now.line())
              : now;
      states.add(new State(day, place, parentNow));
    }
    return spelled;
  }

  void ends(LocalDate day, String release) {
    end = day;
    endRelease = release;
  }

  /** The provinces that the unit ever belonged to, or itself. */
  Set<TracedUnit> provinces() {
    if (level() == PlaceLevel.PROVINCE) {
      return Set.of(this);
    }
    Set<TracedUnit> provinces = new HashSet<>();
    for (State state : states) {
      TracedUnit parent = state.parent();
      if (parent != null) {
        provinces.addAll(parent.provinces());
      }
    }
    return provinces;
  }
}
