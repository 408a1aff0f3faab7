package vn.camket.schemas.registry;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.ProblemSink;

/**
 * What must hold between the lines of {@code events.csv}, and between them and the units' versions
 * (meanings §5, domain §4.2). Units of which a line could not be read are left out: what is wrong
 * with that line has been told, and the rest follows from it.
 */
final class EventChecks {

  private static final double TOLERANCE = 1e-6;

  private final ProblemSink problems;
  private final Set<String> doubtful;
  private final Map<String, List<UnitVersion>> versions = new HashMap<>();
  private final Set<String> newLinks = new HashSet<>();

  /**
   * @param doubtful units of which some line could not be read
   */
  EventChecks(
      ProblemSink problems,
      Set<String> doubtful,
      List<Line<UnitVersion>> units,
      List<Line<ParentLink>> parents) {
    this.problems = problems;
    this.doubtful = doubtful;
    for (Line<UnitVersion> line : units) {
      versions.computeIfAbsent(line.value().unitId(), k -> new ArrayList<>()).add(line.value());
    }
    for (Line<ParentLink> line : parents) {
      newLinks.add(key(line.value().unitId(), line.value().validity().from()));
    }
  }

  void check(List<Line<UnitEvent>> events) {
    toldOnce(events);
    oneDayPerEvent(events);
    events.forEach(this::fitsVersions);
    grouped(events.stream().filter(e -> e.value().kind().ends()).toList(), UnitEvent::unitId)
        .forEach(this::endsInOneWay);
    new SuccessionCycles(problems).check(edges(events));
  }

  private void toldOnce(List<Line<UnitEvent>> events) {
    Map<String, Integer> seen = new HashMap<>();
    for (Line<UnitEvent> line : events) {
      UnitEvent event = line.value();
      String edge = event.unitId() + "\n" + event.successorUnitId() + "\n" + sameKind(event);
      Integer earlier = seen.putIfAbsent(event.eventId() + "\n" + edge, line.number());
      if (earlier != null) {
        tell(line, "event " + event.eventId() + " says this already in line " + earlier);
      }
    }
  }

  /** One event may rename a unit and change its type; two edges between two units are one. */
  private static String sameKind(UnitEvent event) {
    return event.kind().isSuccession() ? "" : event.kind().name();
  }

  private void oneDayPerEvent(List<Line<UnitEvent>> events) {
    Map<String, Line<UnitEvent>> first = new HashMap<>();
    for (Line<UnitEvent> line : events) {
      Line<UnitEvent> other = first.putIfAbsent(line.value().eventId(), line);
      if (other != null && !other.value().effectiveDate().equals(line.value().effectiveDate())) {
        tell(
            line,
            "event "
                + line.value().eventId()
                + " takes effect on "
                + line.value().effectiveDate()
                + " here and on "
                + other.value().effectiveDate()
                + " in line "
                + other.number());
      }
    }
  }

  private void fitsVersions(Line<UnitEvent> line) {
    UnitEvent event = line.value();
    if (!doubtful.contains(event.unitId())) {
      if (event.kind().ends()) {
        endsThatDay(line);
      } else if (!changesThatDay(event)) {
        tell(
            line,
            event.kind()
                + " of "
                + event.unitId()
                + ": "
                + (event.kind() == UnitEventKind.REPARENT ? "no parent or version" : "no version")
                + " of it starts on "
                + event.effectiveDate());
      }
    }
    String successor = event.successorUnitId();
    if (successor != null && !doubtful.contains(successor) && !inForce(successor, event)) {
      tell(
          line, "successor_unit_id " + successor + " is not in force on " + event.effectiveDate());
    }
  }

  private void endsThatDay(Line<UnitEvent> line) {
    UnitEvent event = line.value();
    LocalDate end = end(event.unitId());
    if (!event.effectiveDate().equals(end)) {
      tell(
          line,
          "unit_id "
              + event.unitId()
              + " does not end on "
              + event.effectiveDate()
              + ": its last version "
              + (end == null ? "is open" : "ends on " + end));
    }
  }

  /** The end of a unit's last version; null while it is open. */
  private @Nullable LocalDate end(String unitId) {
    LocalDate end = LocalDate.MIN;
    for (UnitVersion version : versionsOf(unitId)) {
      LocalDate to = version.validTo();
      if (to == null) {
        return null;
      }
      end = to.isAfter(end) ? to : end;
    }
    return end;
  }

  private boolean changesThatDay(UnitEvent event) {
    return versionsOf(event.unitId()).stream()
            .anyMatch(v -> v.validFrom().equals(event.effectiveDate()))
        || (event.kind() == UnitEventKind.REPARENT
            && newLinks.contains(key(event.unitId(), event.effectiveDate())));
  }

  private boolean inForce(String unitId, UnitEvent event) {
    return versionsOf(unitId).stream().anyMatch(v -> v.inForceOn(event.effectiveDate()));
  }

  private List<UnitVersion> versionsOf(String unitId) {
    return versions.getOrDefault(unitId, List.of());
  }

  /** All lines by which one unit ends: one CLOSE, one WHOLE edge, or PARTIAL edges. */
  private void endsInOneWay(String unitId, List<Line<UnitEvent>> lines) {
    if (doubtful.contains(unitId)) {
      return;
    }
    Line<UnitEvent> only =
        lines.stream()
            .filter(l -> l.value().isWhole() || !l.value().kind().isSuccession())
            .findFirst()
            .orElse(null);
    if (only == null) {
      weights(unitId, lines);
      return;
    }
    for (Line<UnitEvent> line : lines) {
      if (line != only && !isRepeated(line, only)) {
        tell(line, unitId + " " + wayOfEnding(only) + ", so it ends in no other way");
      }
    }
    Double weight = only.value().weight();
    if (weight != null && Math.abs(weight - 1) > TOLERANCE) {
      tell(only, "weight " + weight + " of a WHOLE edge; leave it blank");
    }
  }

  /** Told as a repetition already. */
  private static boolean isRepeated(Line<UnitEvent> line, Line<UnitEvent> other) {
    return line.value().eventId().equals(other.value().eventId())
        && Objects.equals(line.value().successorUnitId(), other.value().successorUnitId());
  }

  private static String wayOfEnding(Line<UnitEvent> line) {
    String where = " in line " + line.number();
    return line.value().isWhole()
        ? "goes WHOLE to " + line.value().successorUnitId() + where
        : "is closed" + where;
  }

  private void weights(String unitId, List<Line<UnitEvent>> lines) {
    List<Line<UnitEvent>> weighed = lines.stream().filter(l -> l.value().weight() != null).toList();
    if (weighed.isEmpty()) {
      return;
    }
    if (weighed.size() < lines.size()) {
      for (Line<UnitEvent> line : lines) {
        if (line.value().weight() == null) {
          tell(
              line,
              "no weight, but other edges of " + unitId + " have one: line " + numbers(weighed));
        }
      }
      return;
    }
    double sum = weighed.stream().mapToDouble(l -> weight(l.value())).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      tell(
          lines.get(0),
          "the weights of "
              + unitId
              + " add up to "
              + Math.round(sum * 1e6) / 1e6
              + ", not 1: line "
              + numbers(lines));
    }
  }

  private static double weight(UnitEvent event) {
    return Objects.requireNonNull(event.weight());
  }

  private static String numbers(List<Line<UnitEvent>> lines) {
    return lines.stream().map(l -> String.valueOf(l.number())).collect(joining(", "));
  }

  private static List<Line<UnitEvent>> edges(List<Line<UnitEvent>> events) {
    return events.stream().filter(e -> e.value().kind().isSuccession()).toList();
  }

  private static Map<String, List<Line<UnitEvent>>> grouped(
      List<Line<UnitEvent>> lines, Function<UnitEvent, String> by) {
    Map<String, List<Line<UnitEvent>>> groups = new LinkedHashMap<>();
    for (Line<UnitEvent> line : lines) {
      groups.computeIfAbsent(by.apply(line.value()), k -> new ArrayList<>()).add(line);
    }
    return groups;
  }

  private static String key(String unitId, LocalDate day) {
    return day + unitId;
  }

  private void tell(Line<UnitEvent> line, String reason) {
    problems.problem(RegistryFiles.EVENTS, line.number(), reason);
  }
}
