package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to a registry that may have lines already. What stands there is never changed, except
 * that an open end is closed; so a second import of the same files changes nothing.
 */
final class RegistryMerge {
  private final RegistryFolder folder;
  private final String recordedAt;
  private final Consumer<ImportFinding> findings;
  private final Map<String, List<Map<String, String>>> versions;
  private final Map<String, List<Map<String, String>>> links;
  private final Set<String> names = new HashSet<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> withSender = new HashSet<>();
  private int lastEvent;
  private int added;

  /**
   * @param recordedAt the column recorded_at of what is added; may be blank
   */
  RegistryMerge(RegistryFolder folder, String recordedAt, Consumer<ImportFinding> findings) {
    this.folder = folder;
    this.recordedAt = recordedAt;
    this.findings = findings;
    this.versions = grouped(folder.units, "unit_id");
    this.links = grouped(folder.parents, "unit_id", "tree");
    folder.names.lines().forEach(line -> names.add(key(line, "unit_id", "name")));
    folder.senders.lines().forEach(line -> withSender.add(key(line, "unit_id")));
    for (Map<String, String> line : folder.events.lines()) {
      events.add(eventKey(line));
      String digits = line.getOrDefault("event_id", "").replaceAll("\\D", "");
      lastEvent = Math.max(lastEvent, digits.isEmpty() ? 0 : Integer.parseInt(digits));
    }
  }

  /** Lines added so far. */
  int added() {
    return added;
  }

  /** Whether the registry has versions of a unit. */
  boolean has(String unitId) {
    return versions.containsKey(unitId);
  }

  /** A version: the columns of units.csv up to source. */
  void version(List<String> fields) {
    List<String> line = new ArrayList<>(fields);
    line.add(recordedAt);
    List<Map<String, String>> known =
        versions.computeIfAbsent(fields.get(0), k -> new ArrayList<>());
    span(folder.units, known, line, List.of("name", "official_code", "kind"));
  }

  /** A link: the columns of parents.csv. */
  void parent(List<String> fields) {
    List<Map<String, String>> known =
        links.computeIfAbsent(fields.get(0) + " " + fields.get(1), k -> new ArrayList<>());
    span(folder.parents, known, fields, List.of("parent_unit_id"));
  }

  /** Another spelling: the columns of names.csv. */
  void name(List<String> fields) {
    if (names.add(fields.get(0) + " " + fields.get(1))) {
      added(folder.names.add(fields));
    }
  }

  void sender(String sender, String unitId) {
    if (withSender.add(unitId)) {
      added(folder.senders.add(List.of(sender, unitId)));
    }
  }

  /**
   * An event: the columns of events.csv from kind to source.
   *
   * @param eventId identifier that its line gets; null = the next of the sequence
   * @return the identifier of the line, new or not
   */
  @Nullable String event(@Nullable String eventId, List<String> fields) {
    List<String> line = new ArrayList<>();
    line.add(eventId == null ? String.format(Locale.ROOT, "e%05d", lastEvent + 1) : eventId);
    line.addAll(fields);
    line.add(recordedAt);
    String key = String.join(" ", fields.subList(0, 4));
    if (!events.add(key)) {
      return eventId;
    }
    lastEvent += eventId == null ? 1 : 0;
    added(folder.events.add(line));
    return line.get(0);
  }

  private static String eventKey(Map<String, String> line) {
    return key(line, "kind", "unit_id", "successor_unit_id", "effective_date");
  }

  private void added(Map<String, String> line) {
    added += line.isEmpty() ? 0 : 1;
  }

  /** A line with valid_from and valid_to beside those of the same unit. */
  private void span(
      RegistryTable table,
      List<Map<String, String>> known,
      List<String> fields,
      List<String> sameWhen) {
    List<String> heads = table.heads();
    String from = fields.get(heads.indexOf("valid_from"));
    String to = fields.get(heads.indexOf("valid_to"));
    Map<String, String> there = inForce(known, LocalDate.parse(from));
    if (there != null && same(there, heads, fields, sameWhen)) {
      if (there.getOrDefault("valid_to", "").isEmpty()) {
        there.put("valid_to", to);
      }
    } else if (there == null && follows(known, from)) {
      Map<String, String> line = table.add(fields);
      known.add(line);
      added(line);
    } else {
      differs(fields.get(0), LocalDate.parse(from), String.join(",", fields));
    }
  }

  private static boolean same(
      Map<String, String> line, List<String> heads, List<String> fields, List<String> sameWhen) {
    return sameWhen.stream().allMatch(c -> fields.get(heads.indexOf(c)).equals(line.get(c)));
  }

  private static @Nullable Map<String, String> inForce(
      List<Map<String, String>> known, LocalDate day) {
    return known.stream().filter(line -> UnitIds.inForce(line, day)).findFirst().orElse(null);
  }

  private static boolean follows(List<Map<String, String>> known, String from) {
    return known.stream().allMatch(line -> line.getOrDefault("valid_from", "").compareTo(from) < 0);
  }

  private void differs(String unitId, LocalDate day, String wanted) {
    findings.accept(
        new ImportFinding(
            FindingKind.REGISTRY_DIFFERS, day, "", unitId, wanted, "units.csv, parents.csv", 0));
  }

  private static Map<String, List<Map<String, String>>> grouped(
      RegistryTable table, String... columns) {
    Map<String, List<Map<String, String>>> groups = new HashMap<>();
    for (Map<String, String> line : table.lines()) {
      groups.computeIfAbsent(key(line, columns), k -> new ArrayList<>()).add(line);
    }
    return groups;
  }

  private static String key(Map<String, String> line, String... columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      values.add(line.getOrDefault(column, ""));
    }
    return String.join(" ", values);
  }
}
