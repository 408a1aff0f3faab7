package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.TextKey;

/**
 * Identifiers of units: that of the registry where it has the unit already (the version in force on
 * the unit's first day has its level, code and name), else the next of the sequence. They tell
 * nothing and are never used again (meanings §5).
 */
final class UnitIds {
  private static final Pattern SEQUENCE = Pattern.compile("u(\\d{5,9})");

  private final Map<String, List<Map<String, String>>> versions = new HashMap<>();
  private final Map<TracedUnit, String> ids = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int last;

  UnitIds(RegistryTable units) {
    for (Map<String, String> line : units.lines()) {
      versions
          .computeIfAbsent(
              key(line.get("level"), line.get("official_code")), k -> new ArrayList<>())
          .add(line);
      Matcher number = SEQUENCE.matcher(line.getOrDefault("unit_id", ""));
      if (number.matches()) {
        last = Math.max(last, Integer.parseInt(number.group(1)));
      }
    }
  }

  /** Gives every unit its identifier, in their order; those of the registry first. */
  void give(List<TracedUnit> units, LocalDate opening) {
    for (TracedUnit unit : units) {
      String known = known(unit, opening);
      if (known != null && taken.add(known)) {
        ids.put(unit, known);
      }
    }
    for (TracedUnit unit : units) {
      if (!ids.containsKey(unit)) {
        ids.put(unit, String.format(Locale.ROOT, "u%05d", ++last));
      }
    }
  }

  /** The identifier of a unit; null when it was given none. */
  @Nullable String of(@Nullable TracedUnit unit) {
    return unit == null ? null : ids.get(unit);
  }

  private @Nullable String known(TracedUnit unit, LocalDate opening) {
    Place place = unit.first().place();
    LocalDate day = unit.first().from().isBefore(opening) ? opening : unit.first().from();
    String name = TextKey.of(place.name().committee());
    for (Map<String, String> line :
        versions.getOrDefault(key(place.level().level().name(), place.code()), List.of())) {
      if (inForce(line, day) && TextKey.of(line.getOrDefault("name", "")).equals(name)) {
        return line.get("unit_id");
      }
    }
    return null;
  }

  static boolean inForce(Map<String, String> line, LocalDate day) {
    String to = line.getOrDefault("valid_to", "");
    return !day.isBefore(LocalDate.parse(line.getOrDefault("valid_from", "")))
        && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
  }

  private static String key(@Nullable String level, @Nullable String code) {
    return level + " " + code;
  }
}
