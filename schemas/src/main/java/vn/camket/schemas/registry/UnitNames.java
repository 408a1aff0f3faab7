package vn.camket.schemas.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.schemas.text.TextKey;

/**
 * Units by the key of a name: the full names of their versions, and the other spellings while the
 * unit is in force. Short names are for charts, and bare ('Cam Lộ' is a district committee and a
 * commune's), so they name nothing here.
 */
final class UnitNames {
  private record Named(String unitId, Validity validity) {}

  private final Map<String, List<Named>> byKey = new HashMap<>();

  UnitNames(Registry registry) {
    for (UnitVersion version : registry.versions()) {
      add(version.name(), version.unitId(), version.validity());
    }
    for (AlternativeName name : registry.names()) {
      for (UnitVersion version : registry.versionsOf(name.unitId())) {
        Validity used = name.validity().intersect(version.validity());
        if (used != null) {
          add(name.name(), name.unitId(), used);
        }
      }
    }
  }

  private void add(String name, String unitId, Validity validity) {
    byKey
        .computeIfAbsent(TextKey.of(name), k -> new ArrayList<>())
        .add(new Named(unitId, validity));
  }

  /** The units that have a name on some day of a span. */
  Set<String> of(String key, Validity during) {
    Set<String> units = new TreeSet<>();
    for (Named named : byKey.getOrDefault(key, List.of())) {
      if (named.validity().overlaps(during)) {
        units.add(named.unitId());
      }
    }
    return units;
  }
}
