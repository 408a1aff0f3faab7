package vn.camket.jobs.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.UnitEventKind;

/**
 * The day of a mapping: who goes on and who follows whom is what the mapping says, never what codes
 * or names say (domain §4.2). A commune that was not rearranged goes on below another parent; all
 * others end, and the edges lead to new units.
 */
final class Reform {
  private final Living living;
  private final Snapshot now;
  private final Mapping mapping;
  private final String mappingName;
  private final Map<String, String> continued;

  /**
   * @param continued codes of new provinces by the code of the old one whose committee is declared
   *     to go on as theirs
   */
  Reform(
      Living living,
      Snapshot now,
      Mapping mapping,
      String mappingName,
      Map<String, String> continued) {
    this.living = living;
    this.now = now;
    this.mapping = mapping;
    this.mappingName = mappingName;
    this.continued = continued;
  }

  void take() {
    if (mapping.edges().isEmpty()) {
      Place any = now.places(PlaceLevel.PROVINCE).values().iterator().next();
      living.tell(FindingKind.NO_MAPPING, now, any, "không suy ra đơn vị kế tiếp từ mã hay tên");
    }
    Map<String, TracedUnit> districts = ending(PlaceLevel.DISTRICT);
    Map<String, TracedUnit> communes = ending(PlaceLevel.COMMUNE);
    provinces();
    now.places(PlaceLevel.DISTRICT).values().forEach(place -> living.begins(now, place));
    communes(districts, communes);
  }

  private Map<String, TracedUnit> ending(PlaceLevel level) {
    Map<String, TracedUnit> units = new LinkedHashMap<>(living.at(level));
    living.at(level).clear();
    return units;
  }

  private void provinces() {
    Map<String, TracedUnit> old = ending(PlaceLevel.PROVINCE);
    Map<String, TracedUnit> goingOn = new HashMap<>();
    for (TracedUnit unit : old.values()) {
      String newCode = goesOnAs(unit);
      if (newCode != null) {
        goingOn.put(newCode, unit);
      }
    }
    for (Place place : now.places(PlaceLevel.PROVINCE).values()) {
      TracedUnit unit = goingOn.get(place.code());
      if (unit == null) {
        unit = living.begins(now, place);
      } else {
        living.goesOn(unit, now, place);
      }
      for (String code : mapping.provinces().getOrDefault(place.code(), Set.of())) {
        TracedUnit partner = old.remove(code);
        if (partner != null && partner != unit) {
          String partnerCode = partner.place().code();
          follows(partner, unit, UnitEventKind.MERGE, Extent.WHOLE, partnerCode, place.code());
        }
      }
    }
    old.values().stream().filter(unit -> !goingOn.containsValue(unit)).forEach(this::unmapped);
  }

  /** The code under which a province goes on; null when it ends. */
  private @Nullable String goesOnAs(TracedUnit unit) {
    String code = unit.place().code();
    String declared = continued.get(code);
    if (declared != null) {
      return declared;
    }
    String mapped = mapping.newProvince(code);
    if (mapped != null) {
      return mapping.unchangedProvinces().contains(mapped) ? mapped : null;
    }
    Place same = now.places(PlaceLevel.PROVINCE).get(code);
    boolean sameName = same != null && same.name().key().equals(unit.place().name().key());
    return sameName ? code : null;
  }

  private void communes(Map<String, TracedUnit> districts, Map<String, TracedUnit> communes) {
    Map<String, List<MappingEdge>> byOld = new LinkedHashMap<>();
    Map<String, Set<String>> oldByNew = new HashMap<>();
    for (MappingEdge stated : mapping.edges()) {
      MappingEdge edge = asListed(stated);
      byOld.computeIfAbsent(edge.oldKey(), k -> new ArrayList<>()).add(edge);
      oldByNew.computeIfAbsent(edge.newCode(), k -> new HashSet<>()).add(edge.oldKey());
    }
    unchanged(byOld, communes);
    Map<String, TracedUnit> newUnits = newCommunes(communes.values(), oldByNew.keySet());
    byOld.values().forEach(edges -> edges(edges, districts, communes, newUnits, oldByNew));
    communes.values().forEach(this::unmappedUnlessGone);
    districts.values().forEach(this::closedUnlessFollowed);
  }

  /** Communes of which the mapping says that they were not rearranged. */
  private void unchanged(Map<String, List<MappingEdge>> byOld, Map<String, TracedUnit> communes) {
    byOld.values().removeIf(edges -> isUnchanged(edges) && goesOn(edges.get(0), communes));
  }

  private static boolean isUnchanged(List<MappingEdge> edges) {
    return edges.size() == 1
        && edges.get(0).unchanged()
        && edges.get(0).oldLevel() == PlaceLevel.COMMUNE;
  }

  private boolean goesOn(MappingEdge edge, Map<String, TracedUnit> communes) {
    TracedUnit unit = communes.get(edge.oldCode());
    Place place = now.places(PlaceLevel.COMMUNE).get(edge.newCode());
    if (unit == null || place == null) {
      return false;
    }
    communes.remove(edge.oldCode());
    living.goesOn(unit, now, place);
    return true;
  }

  private Map<String, TracedUnit> newCommunes(Iterable<TracedUnit> ending, Set<String> mapped) {
    Map<String, TracedUnit> endingByCode = new HashMap<>();
    ending.forEach(unit -> endingByCode.put(unit.place().code(), unit));
    Map<String, TracedUnit> units = new HashMap<>();
    for (Place place : now.places(PlaceLevel.COMMUNE).values()) {
      TracedUnit goingOn = living.at(PlaceLevel.COMMUNE).get(place.code());
      if (goingOn == null) {
        units.put(place.code(), living.begins(now, place));
        TracedUnit holder = endingByCode.get(place.code());
        if (holder != null) {
          living.tell(
              FindingKind.CODE_REUSED,
              now,
              place,
              holder.place().name().full() + " mang mã này trước đó");
        }
        if (!mapped.contains(place.code()) && !mapping.edges().isEmpty()) {
          living.tell(FindingKind.UNMAPPED_NEW, now, place, "không có dòng nào mang mã này");
        }
      } else {
        units.put(place.code(), goingOn);
      }
    }
    return units;
  }

  private void edges(
      List<MappingEdge> edges,
      Map<String, TracedUnit> districts,
      Map<String, TracedUnit> communes,
      Map<String, TracedUnit> newUnits,
      Map<String, Set<String>> oldByNew) {
    MappingEdge first = edges.get(0);
    TracedUnit from =
        (first.oldLevel() == PlaceLevel.DISTRICT ? districts : communes).get(first.oldCode());
    if (from == null) {
      living.tell(
          FindingKind.MAPPING_UNKNOWN_PLACE,
          now.day(),
          first,
          mappingName,
          "mã cũ không còn hiệu lực");
      return;
    }
    nameAsListed(first, from);
    for (MappingEdge edge : edges) {
      TracedUnit to = newUnits.get(edge.newCode());
      if (to != null) {
        boolean split = edges.size() > 1;
        int partners = oldByNew.getOrDefault(edge.newCode(), Set.of()).size();
        UnitEventKind whole = partners > 1 ? UnitEventKind.MERGE : UnitEventKind.REPLACE;
        follows(
            from,
            to,
            split ? UnitEventKind.SPLIT : whole,
            split ? Extent.PARTIAL : Extent.WHOLE,
            edge.oldCode(),
            edge.newCode());
      }
    }
  }

  private void nameAsListed(MappingEdge edge, TracedUnit unit) {
    PlaceName name = PlaceName.of(edge.oldName());
    if (name == null || !name.key().equals(unit.place().name().key())) {
      living.tell(
          FindingKind.MAPPING_NAME_DIFFERS,
          now.day(),
          edge,
          mappingName,
          "danh sách ghi " + unit.place().name().full());
    }
  }

  /** With the code of the list: by code, else by the only new commune of that name there. */
  private MappingEdge asListed(MappingEdge edge) {
    Map<String, Place> places = now.places(PlaceLevel.COMMUNE);
    if (places.containsKey(edge.newCode())) {
      return edge;
    }
    PlaceName name = PlaceName.of(edge.newName());
    List<Place> named =
        places.values().stream()
            .filter(p -> name != null && p.name().key().equals(name.key()))
            .filter(p -> sameProvince(p, edge))
            .toList();
    boolean found = named.size() == 1;
    living.tell(
        found ? FindingKind.MAPPING_CODE_DIFFERS : FindingKind.MAPPING_UNKNOWN_PLACE,
        now.day(),
        edge,
        mappingName,
        edge.newName()
            + ": bảng ghi mã "
            + edge.newCode()
            + (found ? ", danh sách ghi " + named.get(0).code() : ", danh sách không có"));
    return found ? edge.withNewCode(named.get(0).code()) : edge;
  }

  private static boolean sameProvince(Place place, MappingEdge edge) {
    return edge.newProvinceCode().equals(place.parentCode());
  }

  private void follows(
      TracedUnit from,
      TracedUnit to,
      UnitEventKind kind,
      Extent extent,
      String oldCode,
      String newCode) {
    from.ends(now.day(), now.release());
    living.successions().add(new Succession(from, to, now.day(), kind, extent, oldCode, newCode));
  }

  private void unmappedUnlessGone(TracedUnit unit) {
    if (unit.end() == null) {
      unmapped(unit);
    }
  }

  private void unmapped(TracedUnit unit) {
    unit.ends(now.day(), now.release());
    if (!mapping.edges().isEmpty()) {
      living.tell(FindingKind.UNMAPPED_OLD, now, unit.place(), "kết thúc, không rõ đơn vị kế tiếp");
    }
  }

  /** With its whole level: nobody follows a district. */
  private void closedUnlessFollowed(TracedUnit unit) {
    if (unit.end() == null) {
      unit.ends(now.day(), now.release());
      living.closed().add(unit);
    }
  }
}
