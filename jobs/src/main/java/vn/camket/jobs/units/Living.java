package vn.camket.jobs.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of the trace: all of them, and those in force by their code of the moment. */
final class Living {
  private final List<TracedUnit> units = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();
  private final List<TracedUnit> closed = new ArrayList<>();
  private final List<ImportFinding> findings = new ArrayList<>();
  private final Map<PlaceLevel, Map<String, TracedUnit>> byCode = new EnumMap<>(PlaceLevel.class);

  Map<String, TracedUnit> at(PlaceLevel level) {
    return byCode.computeIfAbsent(level, l -> new LinkedHashMap<>());
  }

  List<TracedUnit> units() {
    return units;
  }

  List<Succession> successions() {
    return successions;
  }

  /** Units that ended with their whole level, followed by nobody. */
  List<TracedUnit> closed() {
    return closed;
  }

  List<ImportFinding> findings() {
    return findings;
  }

  /** A new unit. */
  TracedUnit begins(Snapshot snapshot, Place place) {
    TracedUnit unit = new TracedUnit(snapshot.day(), place, parentOf(snapshot, place));
    units.add(unit);
    at(place.level()).put(place.code(), unit);
    return unit;
  }

  /** A unit goes on as a place of a release, whatever its code was. */
  void goesOn(TracedUnit unit, Snapshot snapshot, Place place) {
    TracedUnit parent = parentOf(snapshot, place);
    String before = unit.place().name().full();
    boolean dangling = parent == null && place.level() != PlaceLevel.PROVINCE;
    if (unit.goesOn(snapshot.day(), place, dangling ? unit.parent() : parent)) {
      tell(FindingKind.SPELLING, snapshot, place, before + " → " + place.name().full());
    }
    at(place.level()).put(place.code(), unit);
  }

  /** The unit of the place that a place belongs to; null, and a finding, when there is none. */
  @Nullable TracedUnit parentOf(Snapshot snapshot, Place place) {
    if (place.level() == PlaceLevel.PROVINCE) {
      return null;
    }
    TracedUnit parent = holder(place.parentCode());
    if (parent != null) {
      return parent;
    }
    tell(FindingKind.DANGLING_PARENT, snapshot, place, "mã cấp trên: " + place.parentCode());
    return null;
  }

  /** The unit that has a code now; null when none has. Codes of each level have their own width. */
  @Nullable TracedUnit holder(@Nullable String code) {
    for (Map<String, TracedUnit> units : byCode.values()) {
      TracedUnit unit = code == null ? null : units.get(code);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  void tell(FindingKind kind, Snapshot snapshot, Place place, String detail) {
    findings.add(
        new ImportFinding(
            kind,
            snapshot.day(),
            place.code(),
            place.name().full(),
            detail,
            snapshot.release(),
            place.release().equals(snapshot.release()) ? place.line() : 0));
  }

  void tell(FindingKind kind, LocalDate day, MappingEdge edge, String file, String detail) {
    findings.add(
        new ImportFinding(kind, day, edge.oldCode(), edge.oldName(), detail, file, edge.line()));
  }
}
