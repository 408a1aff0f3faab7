package vn.camket.schemas.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.camket.schemas.csv.ProblemSink;

/** Whether a unit ever takes over from itself. Chains may be long, so the search is no recursion. */
final class SuccessionCycles {

  private final ProblemSink problems;
  private final Map<String, List<Line<UnitEvent>>> byPredecessor = new HashMap<>();
  private final Set<String> clear = new HashSet<>();

  SuccessionCycles(ProblemSink problems) {
    this.problems = problems;
  }

  private record Step(String unitId, Deque<Line<UnitEvent>> toDo) {}

  void check(List<Line<UnitEvent>> edges) {
    for (Line<UnitEvent> edge : edges) {
      byPredecessor.computeIfAbsent(edge.value().unitId(), k -> new ArrayList<>()).add(edge);
    }
    edges.forEach(edge -> search(edge.value().unitId()));
  }

  /** Depth first; the path holds the units from the start to where the search stands. */
  private void search(String start) {
    List<Step> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>();
    enter(start, path, onPath);
    while (!path.isEmpty()) {
      Step step = path.get(path.size() - 1);
      Line<UnitEvent> edge = step.toDo().poll();
      if (edge == null) {
        path.remove(path.size() - 1);
        onPath.remove(step.unitId());
        clear.add(step.unitId());
      } else if (onPath.contains(successor(edge))) {
        tell(edge, path);
      } else {
        enter(successor(edge), path, onPath);
      }
    }
  }

  private void enter(String unitId, List<Step> path, Set<String> onPath) {
    if (!clear.contains(unitId)) {
      path.add(new Step(unitId, new ArrayDeque<>(byPredecessor.getOrDefault(unitId, List.of()))));
      onPath.add(unitId);
    }
  }

  private static String successor(Line<UnitEvent> edge) {
    return Objects.requireNonNull(edge.value().successorUnitId());
  }

  private void tell(Line<UnitEvent> edge, List<Step> path) {
    List<String> units =
        path.stream().map(Step::unitId).dropWhile(u -> !u.equals(successor(edge))).toList();
    problems.problem(
        RegistryFiles.EVENTS,
        edge.number(),
        "cycle of successions: " + String.join(" -> ", units) + " -> " + successor(edge));
  }
}
