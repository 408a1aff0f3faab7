package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** The communes of 2025-07-01: edges from the mapping, never from codes (domain §4.2). */
class TheMappingSaysWhoFollowsWhom {
  private static final TheCountry COUNTRY = TheCountry.get();
  private static final Registry REGISTRY = COUNTRY.registry();

  @Test
  void theDistrictConCoIsWhollyTheSpecialZone() {
    UnitVersion district = COUNTRY.coded(Level.HUYEN, "471", TheCountry.EVE);
    UnitEvent edge = REGISTRY.wholeSuccessor(district.unitId()).orElseThrow();
    assertThat(district.name()).isEqualTo("Huyện ủy Cồn Cỏ");
    assertThat(edge.kind()).isEqualTo(UnitEventKind.REPLACE);
    assertThat(edge.extent()).isEqualTo(Extent.WHOLE);
    assertThat(edge.weight()).isNull();
    UnitVersion zone = COUNTRY.coded(Level.XA, "19742", TheCountry.REFORM);
    assertThat(zone.name()).isEqualTo("Đảng ủy đặc khu Cồn Cỏ");
    assertThat(zone.kind()).isEqualTo(UnitKind.DANG_UY_DAC_KHU);
    assertThat(edge.successorUnitId()).isEqualTo(zone.unitId());
  }

  @Test
  void otherDistrictsAreFollowedByNobody() {
    Set<String> followed = new HashSet<>();
    for (UnitVersion v : REGISTRY.inForceOn(TheCountry.EVE)) {
      if (v.level() == Level.HUYEN && !REGISTRY.successorsOf(v.unitId()).isEmpty()) {
        followed.add(v.name());
      }
    }
    assertThat(followed)
        .containsExactlyInAnyOrder(
            "Huyện ủy Bạch Long Vĩ",
            "Huyện ủy Cồn Cỏ",
            "Huyện ủy Hoàng Sa",
            "Huyện ủy Lý Sơn",
            "Huyện ủy Côn Đảo");
    assertThat(REGISTRY.events())
        .filteredOn(e -> e.kind() == UnitEventKind.CLOSE)
        .hasSize(696 - 5)
        .allMatch(e -> e.effectiveDate().equals(TheCountry.REFORM));
  }

  @Test
  void fourHundredAndSeventyOneCommunesAreSplitAndNoWeightIsAsserted() {
    Map<String, List<UnitEvent>> byOld =
        REGISTRY.successions().stream().collect(Collectors.groupingBy(UnitEvent::unitId));
    List<List<UnitEvent>> split =
        byOld.values().stream().filter(edges -> edges.size() > 1).toList();
    assertThat(split).hasSize(471);
    assertThat(split.stream().flatMap(List::stream))
        .allMatch(e -> e.extent() == Extent.PARTIAL && e.kind() == UnitEventKind.SPLIT)
        .allMatch(e -> e.weight() == null);
    assertThat(byOld.values().stream().filter(edges -> edges.size() == 1).flatMap(List::stream))
        .allMatch(UnitEvent::isWhole);
    assertThat(TheCountry.get().result().findings())
        .filteredOn(f -> f.kind() == FindingKind.SPLIT_WITHOUT_WEIGHTS)
        .hasSize(471);
  }

  /** 10,602 lines of the mapping: 127 communes that were not rearranged go on, 10,475 edges. */
  @Test
  void everyLineIsAnEdgeOrAUnitThatGoesOn() {
    List<UnitEvent> communes =
        REGISTRY.successions().stream().filter(e -> !isProvince(e.unitId())).toList();
    assertThat(communes).hasSize(10_602 - 127);
    assertThat(
            REGISTRY.inForceOn(TheCountry.REFORM).stream()
                .filter(v -> v.level() == Level.XA)
                .filter(v -> REGISTRY.firstDay(v.unitId()).isBefore(TheCountry.REFORM)))
        .hasSize(127);
  }

  @Test
  void newCommunesComeFromTwoToFifteenOldOnes() {
    Map<String, Long> partners =
        REGISTRY.successions().stream()
            .filter(e -> !isProvince(e.unitId()))
            .collect(
                Collectors.groupingBy(
                    e -> String.valueOf(e.successorUnitId()), Collectors.counting()));
    assertThat(partners.values().stream().filter(n -> n > 1)).hasSize(3_181);
    assertThat(partners.values().stream().mapToLong(n -> n).max()).hasValue(15);
  }

  /** 3,315 of 3,321 codes were in use on the eve; 2,174 of them under another spelling. */
  @Test
  void reusedCodesJoinNobody() {
    Snapshot eve = COUNTRY.release("v2.4.1");
    Map<String, Place> old = eve.places(PlaceLevel.COMMUNE);
    List<Place> now = List.copyOf(COUNTRY.release("v3.0.2").places(PlaceLevel.COMMUNE).values());
    List<Place> reusing = now.stream().filter(p -> old.containsKey(p.code())).toList();
    assertThat(now).hasSize(3_321);
    assertThat(reusing).hasSize(3_315);
    assertThat(
            reusing.stream()
                .filter(
                    p ->
                        !p.name()
                            .full()
                            .equals(Objects.requireNonNull(old.get(p.code())).name().full())))
        .hasSize(2_174);
    assertThat(
            reusing.stream()
                .filter(p -> id(p.code(), TheCountry.EVE).equals(id(p.code(), TheCountry.REFORM))))
        .as("of these, only what the mapping calls not rearranged goes on")
        .hasSizeLessThanOrEqualTo(127);
  }

  private static final Map<String, String> EVE = ids(TheCountry.EVE);
  private static final Map<String, String> REFORM = ids(TheCountry.REFORM);

  private static String id(String code, java.time.LocalDate day) {
    return String.valueOf((day.equals(TheCountry.EVE) ? EVE : REFORM).get(code));
  }

  private static Map<String, String> ids(java.time.LocalDate day) {
    return REGISTRY.inForceOn(day).stream()
        .filter(v -> v.level() == Level.XA)
        .collect(Collectors.toMap(v -> String.valueOf(v.officialCode()), UnitVersion::unitId));
  }

  private static boolean isProvince(String unitId) {
    return REGISTRY.versionsOf(unitId).get(0).level() == Level.TINH;
  }
}
