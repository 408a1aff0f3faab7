package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * The units of a province from its shipped registry and its bodies, in one fixed order: the
 * province's committee, its bodies, then everyone else as shipped.
 */
final class ProvinceUnits {
  static final LocalDate OPENING = LocalDate.of(2017, 1, 1);

  private final SampleProvinceName province;
  private final ShippedRegistry shipped;
  private final Bodies bodies;
  private final Successions successions;
  private final Map<String, SampleUnit> byId = new LinkedHashMap<>();
  private final List<SampleUnit> units;

  private ProvinceUnits(SampleProvinceName province) {
    this.province = province;
    this.shipped = new ShippedRegistry(province);
    this.bodies = new Bodies(province);
    this.successions = new Successions(events());
    addRoots();
    bodies.all().forEach(this::addBody);
    addPlaces();
    byId.replaceAll((id, unit) -> unit.withItemsTo(successions.end(unit, byId)));
    this.units = List.copyOf(byId.values());
  }

  static ProvinceUnits load(SampleProvinceName province) {
    return new ProvinceUnits(province);
  }

  SampleProvinceName province() {
    return province;
  }

  ShippedRegistry shipped() {
    return shipped;
  }

  Bodies bodies() {
    return bodies;
  }

  /** Lines of events.csv by column, shipped ones first. */
  List<Map<String, String>> events() {
    List<Map<String, String>> events = new ArrayList<>(shipped.events());
    events.addAll(bodies.events());
    return events;
  }

  List<SampleUnit> all() {
    return units;
  }

  /** The province's committees one after the other; the last one is in force. */
  List<SampleUnit> roots() {
    return units.stream()
        .filter(unit -> unit.name().equals(province.committee()))
        .sorted(Comparator.comparing(SampleUnit::from))
        .toList();
  }

  /** The province's committee of a day. */
  SampleUnit rootOn(LocalDate day) {
    return roots().stream().filter(root -> root.inForce(day)).findFirst().orElseThrow();
  }

  SampleUnit number(int number) {
    return units.get(number - 1);
  }

  SampleUnit named(String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
  }

  SampleUnit peoplesCommittee() {
    return units.stream().filter(unit -> unit.kind().equals("UBND")).findFirst().orElseThrow();
  }

  /** Who took over all of a unit; null when nobody did. */
  @Nullable SampleUnit successor(SampleUnit unit) {
    String successor = successions.successor(unit.id());
    return successor == null ? null : byId.get(successor);
  }

  /** Units of which all went to a unit, in the order of all units. */
  List<SampleUnit> predecessors(SampleUnit unit) {
    return successions.predecessors(unit.id()).stream()
        .map(this::unit)
        .sorted(Comparator.comparingInt(SampleUnit::number))
        .toList();
  }

  /** District committees that have communes. */
  List<SampleUnit> districts() {
    Set<Integer> parents = new HashSet<>();
    units.forEach(unit -> parents.add(unit.parent()));
    return units.stream()
        .filter(unit -> unit.level() == Level.HUYEN && parents.contains(unit.number()))
        .toList();
  }

  /** Names that more than one unit bears, of whatever time and province. */
  Set<String> sharedNames() {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (SampleUnit unit : units) {
      if (!seen.add(unit.name())) {
        shared.add(unit.name());
      }
    }
    return shared;
  }

  private void addRoots() {
    shipped
        .units()
        .forEach(
            (id, versions) -> {
              if (last(versions, "name").equals(province.committee())) {
                addPlace(id, versions, Collections.emptyNavigableMap(), List.of());
              }
            });
  }

  private void addBody(Body body) {
    SampleUnit root = byId.values().iterator().next();
    byId.put(
        body.id(),
        SampleUnit.constant(
            byId.size() + 1,
            body.id(),
            body.name(),
            body.kind(),
            body.bloc(),
            Level.TINH,
            body.from(),
            body.to(),
            root.number(),
            body.otherNames()));
  }

  /** Parents come before their children, so that these know their numbers. */
  private void addPlaces() {
    Map<String, List<Map<String, String>>> places = new LinkedHashMap<>(shipped.units());
    byId.keySet().forEach(places::remove);
    Map<String, NavigableMap<LocalDate, String>> parents = shipped.parents();
    Map<String, List<String>> names = shipped.otherNames();
    for (Level level : List.of(Level.TINH, Level.HUYEN, Level.XA)) {
      places.forEach(
          (id, versions) -> {
            if (last(versions, "level").equals(level.name())) {
              addPlace(
                  id,
                  versions,
                  parents.getOrDefault(id, Collections.emptyNavigableMap()),
                  names.getOrDefault(id, List.of()));
            }
          });
    }
  }

  private void addPlace(
      String id,
      List<Map<String, String>> versions,
      NavigableMap<LocalDate, String> parentIds,
      List<String> otherNames) {
    LocalDate from = from(versions.get(0));
    int number = byId.size() + 1;
    String name = last(versions, "name");
    NavigableMap<LocalDate, String> names = new TreeMap<>();
    versions.forEach(version -> names.put(from(version), ShippedRegistry.text(version, "name")));
    NavigableMap<LocalDate, Integer> parents = new TreeMap<>(Map.of(from, 0));
    parentIds.forEach((day, parent) -> parents.put(day, unit(parent).number()));
    byId.put(
        id,
        new SampleUnit(
            number,
            id,
            Spelling.slug(name) + "-" + number,
            name,
            last(versions, "kind"),
            Bloc.valueOf(last(versions, "bloc")),
            Level.valueOf(last(versions, "level")),
            from,
            ShippedRegistry.day(versions.get(versions.size() - 1), "valid_to"),
            null,
            parents.firstEntry().getValue(),
            name.equals(province.committee()) ? from : firstDayBelowRoot(parentIds),
            names,
            parents,
            otherNames));
  }

  /** The first day on which a unit stands below the province's committee. */
  private @Nullable LocalDate firstDayBelowRoot(NavigableMap<LocalDate, String> parents) {
    for (Map.Entry<LocalDate, String> parent : parents.entrySet()) {
      if (unit(parent.getValue()).reportsFrom() != null) {
        return parent.getKey();
      }
    }
    return null;
  }

  private SampleUnit unit(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }

  private static LocalDate from(Map<String, String> version) {
    return LocalDate.parse(ShippedRegistry.text(version, "valid_from"));
  }

  private static String last(List<Map<String, String>> versions, String column) {
    return ShippedRegistry.text(versions.get(versions.size() - 1), column);
  }
}
