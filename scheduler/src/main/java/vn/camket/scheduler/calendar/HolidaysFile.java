package vn.camket.scheduler.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code holidays.yaml}: the days off of each year, and where they were announced. A year
 * that is not in it is not covered.
 */
final class HolidaysFile {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final YamlReading yaml;
  private final Set<Integer> years = new HashSet<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();
  private final List<String> unverified = new ArrayList<>();

  private HolidaysFile(YamlReading yaml) {
    this.yaml = yaml;
  }

  static WorkingDays read(Path file, List<Problem> problems) {
    var reading = new HolidaysFile(new YamlReading(file.toString(), problems));
    Node root = reading.yaml.root(file);
    if (root != null) {
      reading.years(root);
    }
    return new WorkingDays(
        reading.years, reading.holidays, reading.worked, List.copyOf(reading.unverified));
  }

  private void years(Node root) {
    Map<String, Node> top = yaml.fields(root, Set.of("schema_version", "years"), Set.of());
    yaml.number(top.get("schema_version"), 1, 1, 1);
    for (Node node : yaml.list(top.get("years"))) {
      Map<String, Node> fields =
          yaml.fields(node, Set.of("year", "source", "days"), Set.of("worked"));
      int year = yaml.number(fields.get("year"), 2000, 2100, 0);
      yaml.text(fields.get("source"));
      if (year != 0 && !years.add(year)) {
        yaml.problem(node, "year " + year + " stands twice");
      }
      yaml.list(fields.get("days")).forEach(day -> holiday(day, year));
      yaml.list(fields.get("worked")).forEach(day -> add(yaml.day(day), day, year, worked));
    }
  }

  private void holiday(Node node, int year) {
    Map<String, Node> fields =
        yaml.fields(node, Set.of("from", "name"), Set.of("to", "unverified"));
    String name = yaml.text(fields.get("name"));
    String doubt = yaml.text(fields.get("unverified"));
    LocalDate from = yaml.day(fields.get("from"));
    LocalDate to = fields.containsKey("to") ? yaml.day(fields.get("to")) : from;
    if (from == null || to == null) {
      return;
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(30))) {
      yaml.problem(node, "'to' must be within 30 days after 'from'");
      return;
    }
    if (doubt != null) {
      unverified.add(DAY.format(from) + " " + name + ": " + doubt);
    }
    from.datesUntil(to.plusDays(1)).forEach(day -> add(day, node, year, holidays));
  }

  private void add(@Nullable LocalDate day, Node at, int year, Set<LocalDate> days) {
    if (day == null) {
      return;
    }
    if (day.getYear() != year) {
      yaml.problem(at, day + " does not lie in " + year);
    } else if (holidays.contains(day) || worked.contains(day)) {
      yaml.problem(at, day + " stands twice");
    } else {
      days.add(day);
    }
  }
}
