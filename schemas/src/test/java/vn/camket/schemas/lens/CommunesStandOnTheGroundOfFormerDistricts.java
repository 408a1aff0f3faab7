package vn.camket.schemas.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.lens.ItemsCountWhereTheirUnitWent.none;
import static vn.camket.schemas.lens.ItemsCountWhereTheirUnitWent.one;
import static vn.camket.schemas.lens.SmallMap.BEGIN;
import static vn.camket.schemas.lens.SmallMap.REFORM;
import static vn.camket.schemas.lens.SmallMap.day;

import java.util.List;
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
  void declaredSharesPlaceItInBoth() {
    twoDistricts().declared("n", "cam-lo", 0.7).declared("n", "hai-lang", 0.3);
    assertThat(ground("n", "2025-12-31")).isEqualTo(shares("cam-lo", 0.7, "hai-lang", 0.3));
    assertThat(ground("a", "2024-12-31")).isEqualTo(one("cam-lo"));
  }

  @Test
  void aShareIsKnownFromItsRecordOn() {
    twoDistricts()
        .recorded("2026-02-01T08:00:00")
        .declared("n", "cam-lo", 0.7)
        .declared("n", "hai-lang", 0.3);
    assertThat(map.rows(Lens.FORMER_DISTRICT, "n"))
        .containsExactly(
            "1900-01-01.. INTER_DISTRICT 1.0 known 1900-01-01T00:00..2026-02-01T08:00",
            "1900-01-01.. cam-lo 0.7 known 2026-02-01T08:00..",
            "1900-01-01.. hai-lang 0.3 known 2026-02-01T08:00..");
    assertThat(map.rows(Lens.FORMER_DISTRICT, "n", "2026-02-01T00:00:00"))
        .containsExactly("1900-01-01.. INTER_DISTRICT 1.0 known 1900-01-01T00:00..");
  }

  @Test
  void whatTakesAllOfItTakesItsShares() {
    twoDistricts()
        .declared("n", "cam-lo", 0.7)
        .declared("n", "hai-lang", 0.3)
        .unit("p", Level.XA, "2026-01-01", null)
        .below("p", "tinh", "2026-01-01", null)
        .whole("n", "p", "2026-01-01");
    assertThat(ground("p", "2026-12-31")).isEqualTo(shares("cam-lo", 0.7, "hai-lang", 0.3));
  }

  @Test
  void aShareOfADistrictThatGaveNothingPlacesNothing() {
    map.districts("vinh-linh");
    twoDistricts().declared("n", "cam-lo", 0.7).declared("n", "vinh-linh", 0.3);
    assertThat(ground("n", "2025-12-31")).isEqualTo(none(Conversion.INTER_DISTRICT));
  }

  private SmallMap twoDistricts() {
    return map.commune("a", "cam-lo", REFORM)
        .commune("b", "hai-lang", REFORM)
        .today("n")
        .whole("a", "n", REFORM)
        .whole("b", "n", REFORM);
  }

  private static String shares(String one, double ofOne, String other, double ofOther) {
    return Shares.mixed(List.of(Shares.allTo(one), Shares.allTo(other)), List.of(ofOne, ofOther))
        .toString();
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
