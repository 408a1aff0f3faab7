package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The registry that is shipped for a province: its committees by place, in the format of a home,
 * without senders. Bodies are added to it by {@link Bodies}.
 */
final class ShippedRegistry {
  static final List<String> FILES = List.of("units.csv", "parents.csv", "names.csv", "events.csv");

  private final String folder;

  ShippedRegistry(SampleProvinceName province) {
    this.folder = "registry/" + province.slug() + "/";
  }

  /** A file as it is shipped. */
  String text(String file) {
    return ResourceTable.text(folder + file);
  }

  /** Versions by unit, in file order, each unit's from the oldest on. */
  Map<String, List<Map<String, String>>> units() {
    Map<String, List<Map<String, String>>> units = new LinkedHashMap<>();
    for (Map<String, String> row : rows("units.csv")) {
      units.computeIfAbsent(text(row, "unit_id"), id -> new ArrayList<>()).add(row);
    }
    return units;
  }

  /** The Party parents of each unit by their first days. */
  Map<String, NavigableMap<LocalDate, String>> parents() {
    Map<String, NavigableMap<LocalDate, String>> parents = new LinkedHashMap<>();
    for (Map<String, String> row : rows("parents.csv")) {
      if (text(row, "tree").equals("PARTY")) {
        parents
            .computeIfAbsent(text(row, "unit_id"), id -> new TreeMap<>())
            .put(LocalDate.parse(text(row, "valid_from")), text(row, "parent_unit_id"));
      }
    }
    return parents;
  }

  /** Other names that hold as long as their unit. */
  Map<String, List<String>> otherNames() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Map<String, String> row : rows("names.csv")) {
      if (text(row, "valid_from").isEmpty() && text(row, "valid_to").isEmpty()) {
        names.computeIfAbsent(text(row, "unit_id"), id -> new ArrayList<>()).add(text(row, "name"));
      }
    }
    return names;
  }

  List<Map<String, String>> events() {
    return rows("events.csv");
  }

  private List<Map<String, String>> rows(String file) {
    return ResourceTable.rows(folder + file);
  }

  static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  static @Nullable LocalDate day(Map<String, String> row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
