package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitMatch;
import vn.camket.schemas.registry.UnitMatcher;

/** Domain §4.3: of the 18 former districts of Quảng Trị, 17 names live on as communes. */
class DistrictNamesLiveOnAsCommunes {
  private static final TheCountry COUNTRY = TheCountry.get();

  @Test
  void sixteenLetterForLetterInTheListOf20250701() {
    assertThat(reused("v3.0.2")).hasSize(16).doesNotContain("Hướng Hóa", "Đa Krông");
  }

  @Test
  void thirteenLetterForLetterInTheListOf20260430() {
    assertThat(reused("v4.2.0"))
        .hasSize(13)
        .doesNotContain("Hướng Hóa", "Đa Krông", "Minh Hóa", "Tuyên Hóa", "Lệ Thủy");
  }

  /** The commune is written Đakrông; only Hướng Hóa is gone. */
  @Test
  void seventeenByMeaning() {
    Set<String> communes =
        communes("v3.0.2").stream()
            .map(n -> n.bareKey().replace(" ", ""))
            .collect(Collectors.toSet());
    assertThat(districts().stream().filter(n -> !communes.contains(n.bareKey().replace(" ", ""))))
        .extracting(PlaceName::bare)
        .containsExactly("Hướng Hóa");
  }

  @Test
  void theDistrictAndTheCommuneOfOneNameAreTwoUnits() {
    Registry registry = COUNTRY.registry();
    UnitMatcher matcher = new UnitMatcher(registry);
    String district = found(matcher, "Huyện ủy Cam Lộ", 2019 + 5);
    String commune = found(matcher, "Đảng ủy xã Cam Lộ", 2026);
    assertThat(district).isNotEqualTo(commune);
    assertThat(registry.successorsOf(district)).isEmpty();
    assertThat(matcher.match("Huyện ủy Cam Lộ", TheCountry.REFORM, TheCountry.LATEST, null))
        .isEqualTo(new UnitMatch.Unknown());
  }

  private static String found(UnitMatcher matcher, String name, int year) {
    UnitMatch match =
        matcher.match(
            name, java.time.LocalDate.of(year, 1, 1), java.time.LocalDate.of(year, 4, 1), null);
    return ((UnitMatch.Found) match).unitId();
  }

  private static List<String> reused(String release) {
    Set<String> names = communes(release).stream().map(PlaceName::bare).collect(Collectors.toSet());
    return districts().stream().map(PlaceName::bare).filter(names::contains).toList();
  }

  private static List<PlaceName> communes(String release) {
    return COUNTRY.release(release).places(PlaceLevel.COMMUNE).values().stream()
        .filter(p -> "44".equals(p.parentCode()))
        .map(Place::name)
        .toList();
  }

  /** Of Quảng Bình and Quảng Trị, on the eve. */
  private static List<PlaceName> districts() {
    List<PlaceName> names =
        COUNTRY.release("v2.4.1").places(PlaceLevel.DISTRICT).values().stream()
            .filter(p -> Set.of("44", "45").contains(String.valueOf(p.parentCode())))
            .map(Place::name)
            .toList();
    assertThat(names).hasSize(18);
    return names;
  }
}
