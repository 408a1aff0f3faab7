package vn.camket.schemas.lens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;

/**
 * Units that edges join in any direction, with the districts in which they last stood: only what is
 * told of them can move a unit's items.
 */
final class Kin {
  private final Map<String, List<String>> groups = new HashMap<>();
  private final Map<String, String> heads = new HashMap<>();

  Kin(Registry registry, Districts districts) {
    registry.versions().forEach(v -> heads.putIfAbsent(v.unitId(), v.unitId()));
    for (UnitEvent edge : registry.successions()) {
      join(edge.unitId(), Edges.successor(edge));
    }
    districts
        .communes()
        .forEach(
            commune -> {
              Districts.Place place = districts.last(commune);
              if (place != null && !registry.successorsOf(place.districtId()).isEmpty()) {
                join(commune, place.districtId());
              }
            });
    List.copyOf(heads.keySet()).forEach(u -> group(head(u)).add(u));
  }

  /** The unit and its kin. */
  List<String> of(String unitId) {
    return group(head(unitId));
  }

  private List<String> group(String head) {
    return groups.computeIfAbsent(head, k -> new ArrayList<>());
  }

  private void join(String a, String b) {
    heads.put(head(a), head(b));
  }

  private String head(String unitId) {
    String head = unitId;
    for (String next = heads.get(head); !head.equals(next); next = heads.get(head)) {
      String further = Objects.requireNonNull(heads.get(Objects.requireNonNull(next)));
      heads.put(head, further);
      head = further;
    }
    return head;
  }
}
