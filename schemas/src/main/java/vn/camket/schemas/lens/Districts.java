package vn.camket.schemas.lens;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitPath;
import vn.camket.schemas.vocabulary.Level;

/** Which units are communes and districts, and in which district a commune last stood. */
final class Districts {
  private final Registry registry;
  private final Map<String, Place> places = new HashMap<>();

  /**
   * A commune's last district in the Party tree.
   *
   * @param until first day on which the commune no longer stands in it; null while it does
   */
  record Place(String districtId, @Nullable LocalDate until) {
    boolean isLaterThan(Place other) {
      return other.until != null && (until == null || until.isAfter(other.until));
    }

    boolean holdsOn(LocalDate day) {
      return until == null || day.isBefore(until);
    }
  }

  /**
   * @param paths the ways up of all units
   */
  Districts(Registry registry, List<UnitPath> paths) {
    this.registry = registry;
    paths.stream()
        .filter(p -> p.tree() == Tree.PARTY && p.depth() > 0)
        .filter(p -> isCommune(p.unitId()) && isDistrict(p.ancestorUnitId()))
        .forEach(p -> note(p.unitId(), new Place(p.ancestorUnitId(), p.validity().toExclusive())));
  }

  private void note(String unitId, Place place) {
    places.merge(unitId, place, (a, b) -> b.isLaterThan(a) ? b : a);
  }

  /** Whether a unit is a commune's, in its last version. */
  boolean isCommune(String unitId) {
    return registry.latest(unitId).level() == Level.XA;
  }

  /** Whether a unit is a district's, in its last version. */
  boolean isDistrict(String unitId) {
    return registry.latest(unitId).level() == Level.HUYEN;
  }

  /** Communes, in any order. */
  Stream<String> communes() {
    return registry.versions().stream().map(v -> v.unitId()).distinct().filter(this::isCommune);
  }

  /** Where a commune last stood; null when it never stood in a district. */
  @Nullable Place last(String communeId) {
    return places.get(communeId);
  }
}
