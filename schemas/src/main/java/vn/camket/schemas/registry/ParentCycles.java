package vn.camket.schemas.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.ProblemSink;

/**
 * Whether a unit is ever its own ancestor. A cycle closes on the first day of the link of it that
 * begins last, so going up from each link on its own first day looks at all cycles of all days.
 */
final class ParentCycles {

  private final ProblemSink problems;
  private final Map<String, List<ParentLink>> byChild = new HashMap<>();

  ParentCycles(ProblemSink problems) {
    this.problems = problems;
  }

  void check(List<Line<ParentLink>> parents) {
    for (Line<ParentLink> line : parents) {
      ParentLink link = line.value();
      byChild.computeIfAbsent(key(link.unitId(), link.tree()), k -> new ArrayList<>()).add(link);
    }
    Set<Set<String>> told = new HashSet<>();
    for (Line<ParentLink> line : parents) {
      List<String> cycle = cycle(line.value());
      if (!cycle.isEmpty() && told.add(Set.copyOf(cycle))) {
        tell(line, cycle);
      }
    }
  }

  /** The units from a link's child up to itself again; empty when the way up ends elsewhere. */
  private List<String> cycle(ParentLink link) {
    LocalDate day = link.validity().from();
    Set<String> path = new LinkedHashSet<>(List.of(link.unitId()));
    @Nullable String unit = link.parentUnitId();
    while (unit != null && path.add(unit)) {
      unit = parent(unit, link.tree(), day);
    }
    return link.unitId().equals(unit) ? List.copyOf(path) : List.of();
  }

  private @Nullable String parent(String unitId, Tree tree, LocalDate day) {
    for (ParentLink link : byChild.getOrDefault(key(unitId, tree), List.of())) {
      if (link.validity().contains(day)) {
        return link.parentUnitId();
      }
    }
    return null;
  }

  private static String key(String unitId, Tree tree) {
    return tree + unitId;
  }

  private void tell(Line<ParentLink> line, List<String> cycle) {
    problems.problem(
        RegistryFiles.PARENTS,
        line.number(),
        "cycle in the "
            + line.value().tree()
            + " tree on "
            + line.value().validity().from()
            + ": "
            + String.join(" -> ", cycle)
            + " -> "
            + cycle.get(0));
  }
}
