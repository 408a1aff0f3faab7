package vn.camket.schemas.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.lens.ItemsCountWhereTheirUnitWent.none;
import static vn.camket.schemas.lens.ItemsCountWhereTheirUnitWent.one;
import static vn.camket.schemas.lens.SmallMap.BEGIN;
import static vn.camket.schemas.lens.SmallMap.REFORM;
import static vn.camket.schemas.lens.SmallMap.day;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.vocabulary.Level;

/** "Địa bàn huyện cũ": one series of communes on both sides of the end of the districts. */
class CommunesStandOnTheGroundOfFormerDistricts {
  private final SmallMap map = new SmallMap().districts("cam-lo", "hai-lang");

  private String ground(String unit, String day) {
    return map.known().formerDistrict(unit, day(day)).orElseThrow().toString();
  }

  @Test
  void onBothSidesOfTheEndOfTheDistricts() {
    map.commune("a", "cam-lo", REFORM).today("n").whole("a", "n", REFORM);
    assertThat(ground("a", "2017-12-31")).isEqualTo(one("cam-lo"));
    assertThat(ground("n", "2026-06-30")).isEqualTo(one("cam-lo"));
  }

  @Test
  void partsOfOneDistrictNeedNoWeight() {
    map.commune("a", "cam-lo", REFORM)
        .today("n", "m")
        .part("a", "n", REFORM, null)
        .part("a", "m", REFORM, null);
    assertThat(ground("a", "2024-12-31")).isEqualTo(one("cam-lo"));
    assertThat(ground("n", "2025-12-31")).isEqualTo(one("cam-lo"));
  }

  @Test
  void aCommuneDrawnFromTwoDistrictsIsInNeither() {
    map.commune("a", "cam-lo", REFORM)
        .commune("b", "hai-lang", REFORM)
        .today("n", "m")
        .whole("a", "n", REFORM)
        .part("b", "n", REFORM, 0.1)
        .part("b", "m", REFORM, 0.9);
    assertThat(ground("n", "2025-12-31")).isEqualTo(none(Conversion.INTER_DISTRICT));
    assertThat(ground("m", "2025-12-31")).isEqualTo(one("hai-lang"));
    assertThat(ground("b", "2024-12-31")).isEqualTo(one("hai-lang"));
  }

  @Test
  void theMapIsThatOfTheLastDay() {
    map.commune("a", "cam-lo", "2020-01-01")
        .laterCommune("b", "hai-lang", "2020-01-01")
        .whole("a", "b", "2020-01-01");
    assertThat(ground("a", "2018-12-31")).isEqualTo(one("hai-lang"));
  }

  @Test
  void whatEndedWithoutSuccessorStaysWhereItStood() {
    map.commune("a", "cam-lo", "2020-01-01");
    assertThat(ground("a", "2018-12-31")).isEqualTo(one("cam-lo"));
  }

  @Test
  void districtsThatMergedAreOneGround() {
    map.unit("hoanh-bo", Level.HUYEN, BEGIN, "2019-12-01")
        .below("hoanh-bo", "tinh", BEGIN, "2019-12-01")
        .whole("hoanh-bo", "cam-lo", "2019-12-01")
        .unit("a", Level.XA, BEGIN, "2019-12-01")
        .below("a", "hoanh-bo", BEGIN, "2019-12-01");
    assertThat(ground("a", "2018-12-31")).isEqualTo(one("cam-lo"));
  }

  @Test
  void aCommuneThatLivedOnAndTookInAnotherChangesGroundThatDay() {
    map.unit("a", Level.XA, BEGIN, null)
        .below("a", "cam-lo", BEGIN, REFORM)
        .below("a", "tinh", REFORM, null)
        .commune("b", "hai-lang", REFORM)
        .whole("b", "a", REFORM);
    assertThat(ground("a", "2025-06-30")).isEqualTo(one("cam-lo"));
    assertThat(ground("a", REFORM)).isEqualTo(none(Conversion.INTER_DISTRICT));
  }

  @Test
  void aCommuneThatOnlyChangedItsParentStays() {
    map.unit("a", Level.XA, BEGIN, null)
        .below("a", "cam-lo", BEGIN, REFORM)
        .below("a", "tinh", REFORM, null);
    assertThat(ground("a", "2026-12-31")).isEqualTo(one("cam-lo"));
    assertThat(map.rows(Lens.FORMER_DISTRICT, "a")).hasSize(1);
  }

  @Test
  void aSpecialZoneStandsOnTheGroundOfTheDistrictItWas() {
    map.unit("con-co", Level.HUYEN, BEGIN, REFORM)
        .today("dac-khu")
        .whole("con-co", "dac-khu", REFORM);
    assertThat(ground("dac-khu", "2025-12-31")).isEqualTo(one("con-co"));
  }

  @Test
  void aCommuneOfNobodyHasNoDistrict() {
    map.today("n");
    assertThat(ground("n", "2025-12-31")).isEqualTo(none(Conversion.NO_DISTRICT));
  }
}
