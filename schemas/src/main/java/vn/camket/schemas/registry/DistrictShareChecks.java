package vn.camket.schemas.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.camket.schemas.csv.ProblemSink;
import vn.camket.schemas.vocabulary.Level;

/**
 * What must hold between the lines of {@code district_shares.csv}, and between them and the units:
 * the shares of a commune are 1 together, each of a district from which it was drawn.
 */
final class DistrictShareChecks {
  private static final double TOLERANCE = 1e-6;

  private final ProblemSink problems;
  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> predecessors = new HashMap<>();

  DistrictShareChecks(
      ProblemSink problems,
      List<Line<UnitVersion>> units,
      List<Line<ParentLink>> links,
      List<Line<UnitEvent>> events) {
    this.problems = problems;
    units.forEach(u -> levels.put(u.value().unitId(), u.value().level()));
    links.forEach(l -> put(parents, l.value().unitId(), l.value().parentUnitId()));
    for (Line<UnitEvent> event : events) {
      String successor = event.value().successorUnitId();
      if (successor != null) {
        put(predecessors, successor, event.value().unitId());
      }
    }
  }

  private static void put(Map<String, Set<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }

  void check(List<Line<DistrictShare>> shares) {
    Map<String, Line<DistrictShare>> first = new LinkedHashMap<>();
    Map<String, Double> sums = new HashMap<>();
    Map<String, Integer> told = new HashMap<>();
    for (Line<DistrictShare> line : shares) {
      DistrictShare share = line.value();
      first.putIfAbsent(share.unitId(), line);
      sums.merge(share.unitId(), share.share(), Double::sum);
      Integer earlier =
          told.putIfAbsent(share.unitId() + "\n" + share.districtUnitId(), line.number());
      if (earlier != null) {
        problem(line, "that district already has a share in line " + earlier);
      }
      fits(line);
    }
    first.forEach(
        (unit, line) -> {
          double sum = Objects.requireNonNull(sums.get(unit));
          if (Math.abs(sum - 1) > TOLERANCE) {
            String shown = String.format(Locale.ROOT, "%.6f", sum);
            problem(line, "the shares of " + unit + " are " + shown + " together, not 1");
          }
        });
  }

  private void fits(Line<DistrictShare> line) {
    DistrictShare share = line.value();
    if (levels.get(share.unitId()) != Level.XA) {
      problem(line, "unit_id " + share.unitId() + " is no commune's");
    }
    if (levels.get(share.districtUnitId()) != Level.HUYEN) {
      problem(line, "district_unit_id " + share.districtUnitId() + " is no district's");
    } else if (!origins(share.unitId()).contains(share.districtUnitId())) {
      problem(line, share.unitId() + " was not drawn from district " + share.districtUnitId());
    }
  }

  /** Where a commune and all that went over to it ever stood, and what else went over to it. */
  private Set<String> origins(String unitId) {
    Set<String> origins = new HashSet<>();
    collect(unitId, origins);
    return origins;
  }

  private void collect(String unitId, Set<String> origins) {
    if (origins.add(unitId)) {
      parents.getOrDefault(unitId, Set.of()).forEach(p -> collect(p, origins));
      predecessors.getOrDefault(unitId, Set.of()).forEach(p -> collect(p, origins));
    }
  }

  private void problem(Line<DistrictShare> line, String reason) {
    problems.problem(RegistryFiles.DISTRICT_SHARES, line.number(), reason);
  }
}
