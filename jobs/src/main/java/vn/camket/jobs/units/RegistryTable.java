package vn.camket.jobs.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of a registry: its headings, and its lines by heading in their order. */
final class RegistryTable {
  private final List<String> heads;
  private final List<Map<String, String>> lines = new ArrayList<>();

  RegistryTable(String header) {
    this.heads = List.of(header.split(",", -1));
  }

  List<String> heads() {
    return heads;
  }

  List<Map<String, String>> lines() {
    return lines;
  }

  /** Adds a line; fields in the order of the headings. */
  Map<String, String> add(List<String> fields) {
    if (fields.size() != heads.size()) {
      throw new IllegalArgumentException(fields + " are not " + heads);
    }
    Map<String, String> line = new LinkedHashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      line.put(heads.get(i), fields.get(i));
    }
    lines.add(line);
    return line;
  }
}
