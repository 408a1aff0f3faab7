package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.DistrictShare;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;

/**
 * The ground of communes by former district (domain §7 item 19). While there are districts, a
 * commune's ground is followed to their last day: by edges where all who took over stood in a
 * district, else by the district in which it stood itself. Afterwards a commune stands on the
 * ground of all communes that went into it, whole or in part: one district, or "liên huyện".
 */
final class FormerDistricts {
  private final Registry registry;
  private final Edges edges;
  private final Districts districts;
  private final LocalDateTime knownAt;
  private final Map<String, OverDays> ofCommune = new HashMap<>();
  private final Map<String, Shares> lastGround = new HashMap<>();

  FormerDistricts(Registry registry, Edges edges, Districts districts, LocalDateTime knownAt) {
    this.registry = registry;
    this.edges = edges;
    this.districts = districts;
    this.knownAt = knownAt;
  }

  /** Null for a unit that is no commune's. */
  @Nullable OverDays of(String unitId) {
    if (!districts.isCommune(unitId)) {
      return null;
    }
    OverDays known = ofCommune.get(unitId);
    if (known == null) {
      known = find(unitId);
      ofCommune.put(unitId, known);
    }
    return known;
  }

  private OverDays find(String unitId) {
    Districts.Place place = districts.last(unitId);
    LocalDate since = place == null ? OverDays.FIRST_DAY : place.until();
    OverDays days =
        OverDays.always(
            place == null ? Shares.none(Conversion.NO_DISTRICT) : ground(unitId, place));
    if (since == null || Objects.equals(since, registry.lastDayExclusive(unitId))) {
      return days;
    }
    List<UnitEvent> taken = takenIn(unitId, since);
    Set<LocalDate> changes = new TreeSet<>(List.of(since));
    taken.forEach(edge -> changes.add(holdsFrom(edge, unitId)));
    for (LocalDate day : changes) {
      days = days.then(day, OverDays.always(afterwards(unitId, place, taken, day)));
    }
    return days;
  }

  /** Edges into a commune from the end of its districts on, as far as known. */
  private List<UnitEvent> takenIn(String unitId, LocalDate since) {
    return registry.predecessorsOf(unitId).stream()
        .filter(edge -> !edge.effectiveDate().isBefore(since))
        .filter(edge -> edges.isKnown(edge.unitId(), knownAt))
        .toList();
  }

  /** What a commune began with, it has had always. */
  private LocalDate holdsFrom(UnitEvent edge, String unitId) {
    return edge.effectiveDate().isAfter(registry.firstDay(unitId))
        ? edge.effectiveDate()
        : OverDays.FIRST_DAY;
  }

  private Shares afterwards(
      String unitId, Districts.@Nullable Place place, List<UnitEvent> taken, LocalDate day) {
    List<Shares> parts = new ArrayList<>();
    if (place != null) {
      parts.add(ground(unitId, place));
    }
    List<UnitEvent> held =
        taken.stream().filter(edge -> !holdsFrom(edge, unitId).isAfter(day)).toList();
    held.stream().flatMap(edge -> Stream.ofNullable(before(edge))).forEach(parts::add);
    boolean isAllOfOne = parts.size() == 1 && held.size() == 1 && held.get(0).isWhole();
    return isAllOfOne ? parts.get(0) : union(unitId, parts);
  }

  /** The ground of a predecessor on its last day; null when it stood in no district. */
  private @Nullable Shares before(UnitEvent edge) {
    String predecessor = edge.unitId();
    OverDays days = of(predecessor);
    return days != null
        ? days.on(edge.effectiveDate().minusDays(1))
        : districts.isDistrict(predecessor) ? Shares.allTo(lastDistrict(predecessor)) : null;
  }

  /** How much came from where says no edge: weights are shares of those who went over. */
  private Shares union(String unitId, List<Shares> parts) {
    Set<LensTarget> met = new TreeSet<>();
    parts.forEach(part -> met.addAll(part.byTarget().keySet()));
    if (met.isEmpty()) {
      return Shares.none(Conversion.NO_DISTRICT);
    }
    if (met.size() == 1) {
      return parts.get(0).onlyTarget();
    }
    return declared(unitId, met);
  }

  /** Shares that somebody declared, if they speak of districts from which the commune is drawn. */
  private Shares declared(String unitId, Set<LensTarget> met) {
    List<DistrictShare> declared = registry.districtSharesOf(unitId);
    boolean isKnown = declared.stream().noneMatch(s -> s.recordedAt().isAfter(knownAt));
    List<Shares> districts =
        declared.stream().map(s -> Shares.allTo(lastDistrict(s.districtUnitId()))).toList();
    boolean fits = districts.stream().allMatch(d -> met.contains(d.byTarget().firstKey()));
    return !declared.isEmpty() && isKnown && fits
        ? Shares.mixed(districts, declared.stream().map(DistrictShare::share).toList())
        : Shares.none(Conversion.INTER_DISTRICT);
  }

  private Shares ground(String unitId, Districts.Place place) {
    Shares known = lastGround.get(unitId);
    if (known == null) {
      known = findGround(unitId, place);
      lastGround.put(unitId, known);
    }
    return known;
  }

  private Shares findGround(String unitId, Districts.Place place) {
    boolean ended =
        edges.isKnown(unitId, knownAt) && Objects.equals(place.until(), edges.end(unitId));
    List<Shares> grounds = ended ? successorsGrounds(unitId) : List.of();
    if (grounds.isEmpty()) {
      return Shares.allTo(lastDistrict(place.districtId()));
    }
    List<UnitEvent> all = edges.of(unitId);
    if (Edges.areWeighed(all)) {
      return Shares.mixed(grounds, all.stream().map(Edges::weight).toList());
    }
    boolean isOne = grounds.stream().distinct().count() == 1;
    return isOne ? grounds.get(0) : Shares.none(Conversion.NO_WEIGHT);
  }

  /** Empty unless all who took over stood in a district then. */
  private List<Shares> successorsGrounds(String unitId) {
    List<Shares> grounds = new ArrayList<>();
    for (UnitEvent edge : edges.of(unitId)) {
      String successor = Edges.successor(edge);
      Districts.Place place = districts.last(successor);
      if (place == null || !place.holdsOn(edge.effectiveDate())) {
        return List.of();
      }
      grounds.add(ground(successor, place));
    }
    return grounds;
  }

  /** The last district along WHOLE successions of districts. */
  private String lastDistrict(String districtId) {
    String last = districtId;
    while (edges.isKnown(last, knownAt)) {
      UnitEvent whole = registry.wholeSuccessor(last).orElse(null);
      if (whole == null || !districts.isDistrict(Edges.successor(whole))) {
        break;
      }
      last = Edges.successor(whole);
    }
    return last;
  }
}
