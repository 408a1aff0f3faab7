package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who took over all of whom: the edges of the registry that are WHOLE. */
final class Successions {
  private final Map<String, String> successors = new LinkedHashMap<>();
  private final Map<String, List<String>> predecessors = new LinkedHashMap<>();

  /**
   * @param events lines of events.csv by column
   */
  Successions(List<Map<String, String>> events) {
    for (Map<String, String> event : events) {
      if (ShippedRegistry.text(event, "extent").equals("WHOLE")) {
        String from = ShippedRegistry.text(event, "unit_id");
        String to = ShippedRegistry.text(event, "successor_unit_id");
        successors.put(from, to);
        predecessors.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
      }
    }
  }

  @Nullable String successor(String unitId) {
    return successors.get(unitId);
  }

  /** Units of which all went to the unit. */
  List<String> predecessors(String unitId) {
    return predecessors.getOrDefault(unitId, List.of());
  }

  /** First day on which nobody of the unit's line is in force; null while one is. */
  @Nullable LocalDate end(SampleUnit unit, Map<String, SampleUnit> units) {
    String last = unit.id();
    for (String next = last; next != null; next = successors.get(next)) {
      last = next;
    }
    return Objects.requireNonNull(units.get(last), last).to();
  }
}
