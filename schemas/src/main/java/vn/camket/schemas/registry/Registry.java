package vn.camket.schemas.registry;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.text.TextKey;

/**
 * The units of a home by date: versions, parents, names, events, senders (meanings §5). Immutable
 * and serializable, so that Spark can hand it to its tasks.
 */
public final class Registry implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<UnitVersion> BY_UNIT_AND_DAY =
      Comparator.comparing(UnitVersion::unitId).thenComparing(UnitVersion::validFrom);
  private static final Comparator<ParentLink> BY_CHILD_AND_DAY =
      Comparator.comparing(ParentLink::unitId)
          .thenComparing(ParentLink::tree)
          .thenComparing(link -> link.validity().from());
  private static final Comparator<AlternativeName> BY_UNIT_AND_NAME =
      Comparator.comparing(AlternativeName::unitId)
          .thenComparing(AlternativeName::name)
          .thenComparing(name -> name.validity().from());

  private static final Comparator<DistrictShare> BY_UNIT_AND_DISTRICT =
      Comparator.comparing(DistrictShare::unitId).thenComparing(DistrictShare::districtUnitId);

  private static final Comparator<UnitEvent> BY_DAY_AND_EVENT =
      Comparator.comparing(UnitEvent::effectiveDate)
          .thenComparing(UnitEvent::eventId)
          .thenComparing(UnitEvent::unitId)
          .thenComparing(e -> Objects.requireNonNullElse(e.successorUnitId(), ""));

  private final List<UnitVersion> versions;
  private final List<ParentLink> parents;
  private final List<AlternativeName> names;
  private final List<UnitEvent> events;
  private final List<DistrictShare> districtShares;
  private final TreeMap<String, String> unitBySender;
  private final Map<String, List<UnitVersion>> versionsByUnit;
  private final Map<String, List<ParentLink>> parentsByUnit;
  private final Map<String, List<DistrictShare>> sharesByUnit;
  private final Map<String, List<UnitEvent>> edgesByPredecessor;
  private final Map<String, List<UnitEvent>> edgesBySuccessor;

  private Registry(
      List<UnitVersion> versions,
      List<ParentLink> parents,
      List<AlternativeName> names,
      List<UnitEvent> events,
      List<DistrictShare> districtShares,
      Map<String, String> unitBySender) {
    this.versions = versions.stream().sorted(BY_UNIT_AND_DAY).toList();
    this.parents = parents.stream().sorted(BY_CHILD_AND_DAY).toList();
    this.names = names.stream().sorted(BY_UNIT_AND_NAME).toList();
    this.events = events.stream().sorted(BY_DAY_AND_EVENT).toList();
    this.districtShares = districtShares.stream().sorted(BY_UNIT_AND_DISTRICT).toList();
    this.unitBySender = new TreeMap<>();
    unitBySender.forEach((sender, unit) -> this.unitBySender.put(TextKey.of(sender), unit));
    this.versionsByUnit = grouped(this.versions, UnitVersion::unitId);
    this.parentsByUnit = grouped(this.parents, ParentLink::unitId);
    List<UnitEvent> edges = successions();
    this.sharesByUnit = grouped(this.districtShares, DistrictShare::unitId);
    this.edgesByPredecessor = grouped(edges, UnitEvent::unitId);
    this.edgesBySuccessor = grouped(edges, e -> Objects.requireNonNull(e.successorUnitId()));
  }

  /**
   * Reads the registry of a home.
   *
   * @param registryDir the folder {@code registry} of the home
   * @throws RegistryException naming every problem of every file
   */
  public static Registry load(Path registryDir) {
    return new RegistryFiles(registryDir).read();
  }

  /**
   * A registry of values that are known to hold together; nothing is checked.
   *
   * @param events what happened to units, successions without a cycle
   * @param districtShares of communes drawn from several districts, as far as declared
   * @param unitBySender unit identifiers by sender code
   */
  public static Registry of(
      List<UnitVersion> versions,
      List<ParentLink> parents,
      List<AlternativeName> names,
      List<UnitEvent> events,
      List<DistrictShare> districtShares,
      Map<String, String> unitBySender) {
    return new Registry(versions, parents, names, events, districtShares, unitBySender);
  }

  /** A registry in which no share of a district is declared. */
  public static Registry of(
      List<UnitVersion> versions,
      List<ParentLink> parents,
      List<AlternativeName> names,
      List<UnitEvent> events,
      Map<String, String> unitBySender) {
    return of(versions, parents, names, events, List.of(), unitBySender);
  }

  /** A registry in which nothing has happened to any unit. */
  public static Registry of(
      List<UnitVersion> versions,
      List<ParentLink> parents,
      List<AlternativeName> names,
      Map<String, String> unitBySender) {
    return of(versions, parents, names, List.of(), unitBySender);
  }

  /** All versions, by unit and day. */
  public List<UnitVersion> versions() {
    return versions;
  }

  /** All parent links, by child, tree and day. */
  public List<ParentLink> parents() {
    return parents;
  }

  /** All other spellings, by unit and name. */
  public List<AlternativeName> names() {
    return names;
  }

  /** Everything that happened to units, by day. */
  public List<UnitEvent> events() {
    return events;
  }

  /** What is declared of the former districts on whose ground a commune stands; often nothing. */
  public List<DistrictShare> districtSharesOf(String unitId) {
    return sharesByUnit.getOrDefault(unitId, List.of());
  }

  /** The edges from predecessors to successors, by day. */
  public List<UnitEvent> successions() {
    return events.stream().filter(e -> e.kind().isSuccession()).toList();
  }

  /** The edges from a unit to its successors; none for one that has none. */
  public List<UnitEvent> successorsOf(String unitId) {
    return edgesByPredecessor.getOrDefault(unitId, List.of());
  }

  /** The edges from a unit's predecessors to it; none for one that has none. */
  public List<UnitEvent> predecessorsOf(String unitId) {
    return edgesBySuccessor.getOrDefault(unitId, List.of());
  }

  /** The edge by which all of a unit went to another; empty when there is none. */
  public Optional<UnitEvent> wholeSuccessor(String unitId) {
    return successorsOf(unitId).stream().filter(UnitEvent::isWhole).findFirst();
  }

  /** The edges by which all of other units went to a unit. */
  public List<UnitEvent> wholePredecessors(String unitId) {
    return predecessorsOf(unitId).stream().filter(UnitEvent::isWhole).toList();
  }

  /** The last unit along WHOLE edges; the unit itself when it has none. */
  public String lineage(String unitId) {
    String last = unitId;
    for (Optional<UnitEvent> edge = wholeSuccessor(last);
        edge.isPresent();
        edge = wholeSuccessor(last)) {
      last = Objects.requireNonNull(edge.get().successorUnitId());
    }
    return last;
  }

  /** Whether the registry has a unit, in force or not. */
  public boolean has(String unitId) {
    return versionsByUnit.containsKey(unitId);
  }

  /** The versions of a unit, oldest first; none for an unknown unit. */
  public List<UnitVersion> versionsOf(String unitId) {
    return versionsByUnit.getOrDefault(unitId, List.of());
  }

  /** The version of a unit that is in force on a day; empty when none is. */
  public Optional<UnitVersion> unit(String unitId, LocalDate day) {
    return versionsOf(unitId).stream().filter(v -> v.inForceOn(day)).findFirst();
  }

  /** The versions in force on a day, by unit. */
  public List<UnitVersion> inForceOn(LocalDate day) {
    return versions.stream().filter(v -> v.inForceOn(day)).toList();
  }

  /**
   * The first day of a unit's first version.
   *
   * @throws IllegalArgumentException when the registry has no such unit
   */
  public LocalDate firstDay(String unitId) {
    return known(unitId).get(0).validFrom();
  }

  /**
   * The end of a unit's last version; null while it is in force.
   *
   * @throws IllegalArgumentException when the registry has no such unit
   */
  public @Nullable LocalDate lastDayExclusive(String unitId) {
    return latest(unitId).validTo();
  }

  /**
   * The last version of a unit.
   *
   * @throws IllegalArgumentException when the registry has no such unit
   */
  public UnitVersion latest(String unitId) {
    List<UnitVersion> all = known(unitId);
    return all.get(all.size() - 1);
  }

  /** The links from a unit to its parents in a tree, oldest first. */
  public List<ParentLink> parentsOf(String unitId, Tree tree) {
    return parentsByUnit.getOrDefault(unitId, List.of()).stream()
        .filter(link -> link.tree() == tree)
        .toList();
  }

  /** The parent of a unit in a tree on a day; empty for a root and for an unknown unit. */
  public Optional<String> parent(String unitId, Tree tree, LocalDate day) {
    return parentsByUnit.getOrDefault(unitId, List.of()).stream()
        .filter(link -> link.tree() == tree && link.validity().contains(day))
        .map(ParentLink::parentUnitId)
        .findFirst();
  }

  /** The ancestors of a unit in a tree on a day, nearest first. */
  public List<String> ancestors(String unitId, Tree tree, LocalDate day) {
    List<String> path = new ArrayList<>();
    Optional<String> next = parent(unitId, tree, day);
    while (next.isPresent() && !path.contains(next.get())) {
      path.add(next.get());
      next = parent(next.get(), tree, day);
    }
    return List.copyOf(path);
  }

  /**
   * Whether a unit stands below another on some day of a span, along the links of any tree (a
   * department's way up leads through the State tree to the people's committee, and from there
   * through the Party tree).
   */
  public boolean isBelow(String unitId, String ancestorId, Validity during) {
    record Step(String unitId, Validity during) {}
    var toDo = new ArrayDeque<Step>();
    var done = new HashSet<Step>();
    toDo.add(new Step(unitId, during));
    while (!toDo.isEmpty()) {
      Step step = toDo.remove();
      for (ParentLink link : parentsByUnit.getOrDefault(step.unitId(), List.of())) {
        Validity both = link.validity().intersect(step.during());
        if (both != null && link.parentUnitId().equals(ancestorId)) {
          return true;
        }
        if (both != null && done.add(new Step(link.parentUnitId(), both))) {
          toDo.add(new Step(link.parentUnitId(), both));
        }
      }
    }
    return false;
  }

  /** The roots above a unit on some day of a span, along the links of any tree, sorted. */
  public List<String> tops(String unitId, Validity during) {
    var tops = new TreeSet<String>();
    climb(unitId, during, new HashSet<>(), tops);
    return List.copyOf(tops);
  }

  private void climb(String unitId, Validity during, Set<String> seen, Set<String> tops) {
    boolean isTop = true;
    for (ParentLink link : parentsByUnit.getOrDefault(unitId, List.of())) {
      Validity both = link.validity().intersect(during);
      if (both != null) {
        isTop = false;
        if (seen.add(link.parentUnitId() + both)) {
          climb(link.parentUnitId(), both, seen, tops);
        }
      }
    }
    if (isTop) {
      tops.add(unitId);
    }
  }

  /** The unit of a sender code, in any letter case; empty when the registry has none. */
  public Optional<String> unitOfSender(String sender) {
    return Optional.ofNullable(unitBySender.get(TextKey.of(sender)));
  }

  /** SHA-256 of the content, whatever the order of the lines in the files. */
  public String fingerprint() {
    return Fingerprint.of(
        districtShares.isEmpty()
            ? List.of(versions, parents, names, events, unitBySender)
            : List.of(versions, parents, names, events, districtShares, unitBySender));
  }

  private List<UnitVersion> known(String unitId) {
    List<UnitVersion> all = versionsOf(unitId);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("The registry has no unit " + unitId);
    }
    return all;
  }

  private static <T> Map<String, List<T>> grouped(List<T> values, Function<T, String> by) {
    Map<String, List<T>> groups = new HashMap<>();
    for (T value : values) {
      groups.computeIfAbsent(by.apply(value), k -> new ArrayList<>()).add(value);
    }
    groups.replaceAll((key, group) -> List.copyOf(group));
    return groups;
  }
}
