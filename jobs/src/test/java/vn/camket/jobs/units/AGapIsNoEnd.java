package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** Twelve codes vanish from the lists and return: five districts, seven wards. */
class AGapIsNoEnd {
  private static final TheCountry COUNTRY = TheCountry.get();
  private static final LocalDate DURING = LocalDate.of(2024, 6, 1);

  /** Three releases lack it: those of 2024-02-01, 2024-05-01 and 2024-09-01. */
  @Test
  void theDistrictConCoGoesOnThroughTheReleasesThatLackIt() {
    for (String release : List.of("v2.0.0", "v2.0.1", "v2.1.0")) {
      assertThat(COUNTRY.release(release).places(PlaceLevel.DISTRICT)).doesNotContainKey("471");
    }
    Registry registry = COUNTRY.registry();
    UnitVersion during = COUNTRY.coded(Level.HUYEN, "471", DURING);
    assertThat(registry.versionsOf(during.unitId())).hasSize(1);
    assertThat(registry.lastDayExclusive(during.unitId())).isEqualTo(TheCountry.REFORM);
    assertThat(gaps("471"))
        .extracting(ImportFinding::source)
        .containsExactly("v2.0.0", "v2.0.1", "v2.1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"318", "471", "498", "536", "755"})
  void districtsOfIslandsGoOn(String code) {
    String unit = COUNTRY.coded(Level.HUYEN, code, LocalDate.of(2021, 11, 1)).unitId();
    assertThat(COUNTRY.coded(Level.HUYEN, code, DURING).unitId()).isEqualTo(unit);
    assertThat(COUNTRY.coded(Level.HUYEN, code, TheCountry.EVE).unitId()).isEqualTo(unit);
  }

  /**
   * The release of 2025-01-01 lacks seven wards' codes of Hồ Chí Minh City that the next has again:
   * whoever held one is still in force while the code is away.
   */
  @ParameterizedTest
  @ValueSource(strings = {"26929", "26953", "27076", "27226", "27232", "27367", "27373"})
  void holdersOfWardsCodesDoNotEndInTheGap(String code) {
    assertThat(COUNTRY.release("v2.2.0").places(PlaceLevel.COMMUNE)).containsKey(code);
    assertThat(COUNTRY.release("v2.3.0").places(PlaceLevel.COMMUNE)).doesNotContainKey(code);
    assertThat(COUNTRY.release("v2.4.0").places(PlaceLevel.COMMUNE)).containsKey(code);
    String unit = COUNTRY.coded(Level.XA, code, LocalDate.of(2024, 12, 31)).unitId();
    assertThat(COUNTRY.registry().unit(unit, LocalDate.of(2025, 1, 1))).isPresent();
    assertThat(COUNTRY.registry().unit(unit, LocalDate.of(2025, 2, 28))).isPresent();
  }

  @Test
  void eachGapIsReported() {
    assertThat(
            COUNTRY.result().findings().stream()
                .filter(f -> f.kind() == FindingKind.GAP)
                .map(ImportFinding::code)
                .distinct())
        .contains("318", "471", "498", "536", "755", "26929", "26953", "27076");
  }

  private static List<ImportFinding> gaps(String code) {
    return COUNTRY.result().findings().stream()
        .filter(f -> f.kind() == FindingKind.GAP && f.code().equals(code))
        .toList();
  }
}
