package vn.camket.schemas.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.text.Unaccent;

/**
 * Units by the key of a name: the full names of their versions, and the other spellings while the
 * unit is in force. Short names are for charts, and bare ('Cam Lộ' is a district committee and a
 * commune's), so they name nothing here.
 */
final class UnitNames {
  private record Named(String unitId, Validity validity) {}

  private final Map<String, List<Named>> byKey = new HashMap<>();

  /** Units by full and short names without accents: to suggest, never to decide. */
  private final Map<String, Set<String>> byLikeness = new HashMap<>();

  UnitNames(Registry registry) {
    for (UnitVersion version : registry.versions()) {
      add(version.name(), version.unitId(), version.validity());
      liken(version.name(), version.unitId());
      liken(version.shortName(), version.unitId());
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

  private void liken(String name, String unitId) {
    byLikeness.computeIfAbsent(bare(name), k -> new TreeSet<>()).add(unitId);
  }

  private static String bare(String text) {
    return Unaccent.of(TextKey.of(text));
  }

  /** The units, of any time, that some run of a text's words is like; the longest runs first. */
  Set<String> like(String text) {
    Set<String> units = new LinkedHashSet<>();
    String[] words = bare(text).split("[\\s,;:.()\\-–—]+");
    for (int length = words.length; length > 0; length--) {
      for (int start = 0; start + length <= words.length; start++) {
        String run = String.join(" ", Arrays.asList(words).subList(start, start + length));
        units.addAll(byLikeness.getOrDefault(run, Set.of()));
      }
    }
    return units;
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
