package vn.camket.schemas.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.ProblemSink;

/**
 * Whether a unit is ever its own ancestor. Links change on the first days of links only, so looking
 * at the trees of those days is looking at all days.
 */
final class ParentCycles {
  private final ProblemSink problems;

  ParentCycles(ProblemSink problems) {
    this.problems = problems;
  }

  void check(List<Line<ParentLink>> parents) {
    for (Tree tree : Tree.values()) {
      List<Line<ParentLink>> links =
          parents.stream().filter(line -> line.value().tree() == tree).toList();
      Set<Set<String>> told = new HashSet<>();
      for (LocalDate day : firstDays(links)) {
        check(tree, day, linksOn(links, day), told);
      }
    }
  }

  private static Set<LocalDate> firstDays(List<Line<ParentLink>> links) {
    Set<LocalDate> days = new TreeSet<>();
    links.forEach(line -> days.add(line.value().validity().from()));
    return days;
  }

  private static Map<String, Line<ParentLink>> linksOn(
      List<Line<ParentLink>> links, LocalDate day) {
    Map<String, Line<ParentLink>> byChild = new HashMap<>();
    for (Line<ParentLink> line : links) {
      if (line.value().validity().contains(day)) {
        byChild.putIfAbsent(line.value().unitId(), line);
      }
    }
    return byChild;
  }

  private void check(
      Tree tree, LocalDate day, Map<String, Line<ParentLink>> byChild, Set<Set<String>> told) {
    Set<String> clear = new HashSet<>();
    for (String start : new TreeSet<>(byChild.keySet())) {
      Set<String> path = new LinkedHashSet<>();
      @Nullable String unit = start;
      while (unit != null && !clear.contains(unit) && path.add(unit)) {
        Line<ParentLink> link = byChild.get(unit);
        unit = link == null ? null : link.value().parentUnitId();
      }
      if (unit != null && !clear.contains(unit)) {
        tell(tree, day, cycle(path, unit), byChild, told);
      }
      clear.addAll(path);
    }
  }

  /** The part of a path from where it comes back to itself. */
  private static List<String> cycle(Set<String> path, String meeting) {
    return path.stream().dropWhile(unit -> !unit.equals(meeting)).toList();
  }

  private void tell(
      Tree tree,
      LocalDate day,
      List<String> cycle,
      Map<String, Line<ParentLink>> byChild,
      Set<Set<String>> told) {
    Line<ParentLink> link = byChild.get(cycle.get(0));
    if (link != null && told.add(Set.copyOf(cycle))) {
      problems.problem(
          RegistryFiles.PARENTS,
          link.number(),
          "cycle in the "
              + tree
              + " tree on "
              + day
              + ": "
              + String.join(" -> ", cycle)
              + " -> "
              + cycle.get(0));
    }
  }
}
