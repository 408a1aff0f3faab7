package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which old communes and provinces went into which new ones on one day.
 *
 * @param day that day
 * @param edges communes (and districts without communes) onto communes
 * @param provinces codes of old provinces by the code of the new one
 * @param unchangedProvinces codes of new provinces that were not merged
 */
record Mapping(
    LocalDate day,
    List<MappingEdge> edges,
    Map<String, Set<String>> provinces,
    Set<String> unchangedProvinces) {
  private static final List<String> COLUMNS =
      List.of(
          "provinceCode",
          "isMergedProvince",
          "districtCode",
          "wardCode",
          "isMergedWard",
          "district",
          "ward",
          "newProvinceCode",
          "newWard",
          "newWardCode");

  /** A reform of which no mapping is at hand. */
  static Mapping none(LocalDate day) {
    return new Mapping(day, List.of(), Map.of(), Set.of());
  }

  /** Reads a mapping; codes may be numbers without zeros ('7.0'). */
  static Mapping read(SourceFile file, LocalDate day, SourceProblems problems) {
    Mapping mapping = new Mapping(day, new ArrayList<>(), new TreeMap<>(), new TreeSet<>());
    for (SourceRow row : new SourceTable(file, COLUMNS, problems).read()) {
      mapping.add(row, file.name(), problems);
    }
    return mapping;
  }

  /** The new province of an old one; null when the mapping has none. */
  @Nullable String newProvince(String oldCode) {
    for (Map.Entry<String, Set<String>> entry : provinces.entrySet()) {
      if (entry.getValue().contains(oldCode)) {
        return entry.getKey();
      }
    }
    return null;
  }

  private void add(SourceRow row, String file, SourceProblems problems) {
    boolean island = row.text("wardCode").isEmpty();
    PlaceLevel level = island ? PlaceLevel.DISTRICT : PlaceLevel.COMMUNE;
    String oldProvince = code(row, "provinceCode", PlaceLevel.PROVINCE, file, problems);
    String newProvince = code(row, "newProvinceCode", PlaceLevel.PROVINCE, file, problems);
    String oldCode = code(row, island ? "districtCode" : "wardCode", level, file, problems);
    String newCode = code(row, "newWardCode", PlaceLevel.COMMUNE, file, problems);
    if (oldProvince == null || newProvince == null || oldCode == null || newCode == null) {
      return;
    }
    provinces.computeIfAbsent(newProvince, k -> new TreeSet<>()).add(oldProvince);
    if (!isTrue(row, "isMergedProvince")) {
      unchangedProvinces.add(newProvince);
    }
    edges.add(
        new MappingEdge(
            level,
            oldCode,
            row.text(island ? "district" : "ward"),
            newProvince,
            newCode,
            row.text("newWard"),
            !isTrue(row, "isMergedWard"),
            row.line()));
  }

  private static boolean isTrue(SourceRow row, String column) {
    return row.text(column).toLowerCase(Locale.ROOT).equals("true");
  }

  private static @Nullable String code(
      SourceRow row, String column, PlaceLevel level, String file, SourceProblems problems) {
    String code = level.code(row.text(column));
    if (code == null) {
      problems.add(
          file, row.line(), column + " '" + row.text(column) + "' is no code of a " + level);
    }
    return code;
  }
}
