package vn.camket.jobs.units;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The units of some provinces. A province is named by the code it has in the latest release; those
 * that went into it come with it, since their communes are its own today.
 */
final class ProvinceSelection {
  /** All provinces. */
  static final String ALL = "all";

  private final Living living;

  ProvinceSelection(Living living) {
    this.living = living;
  }

  /**
   * The provinces of some codes with their predecessors.
   *
   * @throws UnitSourceException when the latest release has no province of a code
   */
  private Set<TracedUnit> provinces(List<String> codes) {
    Set<TracedUnit> chosen = new LinkedHashSet<>();
    SourceProblems problems = new SourceProblems();
    for (String stated : codes) {
      String code = PlaceLevel.PROVINCE.code(stated);
      TracedUnit unit = code == null ? null : living.at(PlaceLevel.PROVINCE).get(code);
      if (stated.equals(ALL)) {
        living.units().stream().filter(u -> u.level() == PlaceLevel.PROVINCE).forEach(chosen::add);
      } else if (unit == null) {
        problems.add("--province " + stated, 0, "no province of the latest list; " + known());
      } else {
        chosen.add(unit);
      }
    }
    problems.refuseIfAny();
    return withPredecessors(chosen);
  }

  private String known() {
    return "its codes are " + String.join(" ", living.at(PlaceLevel.PROVINCE).keySet());
  }

  private Set<TracedUnit> withPredecessors(Set<TracedUnit> chosen) {
    Set<TracedUnit> all = new LinkedHashSet<>(chosen);
    int size;
    do {
      size = all.size();
      for (Succession edge : living.successions()) {
        if (edge.from().level() == PlaceLevel.PROVINCE && all.contains(edge.to())) {
          all.add(edge.from());
        }
      }
    } while (all.size() > size);
    return all;
  }

  /** The units of those provinces, provinces first, then districts, then communes. */
  List<TracedUnit> units(List<String> codes) {
    Set<TracedUnit> provinces = provinces(codes);
    Set<TracedUnit> inside = new LinkedHashSet<>(provinces);
    for (PlaceLevel level : List.of(PlaceLevel.DISTRICT, PlaceLevel.COMMUNE)) {
      for (TracedUnit unit : living.units()) {
        Set<TracedUnit> own = new HashSet<>(unit.provinces());
        own.retainAll(provinces);
        if (unit.level() == level && (!own.isEmpty() || codes.contains(ALL))) {
          inside.add(unit);
        }
      }
    }
    return List.copyOf(inside);
  }
}
