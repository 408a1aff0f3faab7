package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitPaths;

/**
 * Where the items of every unit count under every lens on every day, as known at one moment
 * (meanings §10). An edge without a declared weight converts nothing: no share is ever guessed.
 */
public final class UnitLenses {
  private final Registry registry;
  private final Edges edges;
  private final LocalDateTime knownAt;
  private final FormerDistricts formerDistricts;
  private final Map<String, OverDays> asIs = new HashMap<>();
  private final Map<String, OverDays> comparable = new HashMap<>();

  UnitLenses(Registry registry, Edges edges, Districts districts, LocalDateTime knownAt) {
    this.registry = registry;
    this.edges = edges;
    this.knownAt = knownAt;
    this.formerDistricts = new FormerDistricts(registry, edges, districts, knownAt);
  }

  /**
   * The lenses of a registry.
   *
   * @param knownAt what was recorded after this moment is not there (Asia/Ho_Chi_Minh)
   */
  public static UnitLenses of(Registry registry, LocalDateTime knownAt) {
    return new UnitLenses(
        registry,
        new Edges(registry, LocalDateTime.MAX),
        new Districts(registry, UnitPaths.of(registry)),
        knownAt);
  }

  /**
   * Where a unit's items count under the units in force on a day. What ended without a successor,
   * or went over in parts without weights, counts under none.
   *
   * @param day the day looked from
   */
  public Shares asIs(String unitId, LocalDate day) {
    return asIs(unitId).on(day);
  }

  /**
   * The last unit along WHOLE successions that have taken effect by a day; the unit itself when
   * none has.
   */
  public String comparable(String unitId, LocalDate day) {
    return Objects.requireNonNull(comparable(unitId).on(day).onlyUnit());
  }

  /**
   * On the ground of which former district a commune stands: on the map of the last day of the
   * districts, the same on both sides of it.
   *
   * @param day the day of the items; a commune that lived through the end of the districts may have
   *     taken in parts of others then
   * @return empty for a unit that is no commune's
   */
  public Optional<Shares> formerDistrict(String unitId, LocalDate day) {
    return Optional.ofNullable(formerDistrict(unitId)).map(days -> days.on(day));
  }

  OverDays asIs(String unitId) {
    OverDays known = asIs.get(unitId);
    if (known == null) {
      known = findAsIs(unitId);
      asIs.put(unitId, known);
    }
    return known;
  }

  private OverDays findAsIs(String unitId) {
    OverDays itself = OverDays.always(Shares.allTo(unitId));
    if (edges.hasEnd(unitId)) {
      return isKnown(unitId) ? itself.then(edges.end(unitId), successors(unitId)) : itself;
    }
    LocalDate end = registry.lastDayExclusive(unitId);
    return end == null ? itself : itself.then(end, none(Conversion.NO_SUCCESSOR));
  }

  private OverDays successors(String unitId) {
    List<UnitEvent> all = edges.of(unitId);
    if (all.isEmpty()) {
      return none(Conversion.NO_SUCCESSOR);
    }
    if (!Edges.areWeighed(all)) {
      return none(Conversion.NO_WEIGHT);
    }
    return OverDays.mixed(
        all.stream().map(Edges::successor).map(this::asIs).toList(),
        all.stream().map(Edges::weight).toList());
  }

  OverDays comparable(String unitId) {
    OverDays known = comparable.get(unitId);
    if (known == null) {
      known = findComparable(unitId);
      comparable.put(unitId, known);
    }
    return known;
  }

  private OverDays findComparable(String unitId) {
    OverDays itself = OverDays.always(Shares.allTo(unitId));
    Optional<UnitEvent> whole = registry.wholeSuccessor(unitId);
    return whole.isPresent() && isKnown(unitId)
        ? itself.then(edges.end(unitId), comparable(Edges.successor(whole.get())))
        : itself;
  }

  /** Null for a unit that is no commune's. */
  @Nullable OverDays formerDistrict(String unitId) {
    return formerDistricts.of(unitId);
  }

  /**
   * Nobody looks from a day that lies after the moment: what was known in time is always there,
   * unless it is hidden.
   */
  private boolean isKnown(String unitId) {
    return edges.hasEnd(unitId)
        && !edges.isHidden(unitId)
        && (!edges.isLate(unitId) || edges.isKnown(unitId, knownAt));
  }

  private static OverDays none(Conversion why) {
    return OverDays.always(Shares.none(why));
  }
}
