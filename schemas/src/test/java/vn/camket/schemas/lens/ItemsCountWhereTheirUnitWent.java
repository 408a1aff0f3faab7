package vn.camket.schemas.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.lens.SmallMap.REFORM;
import static vn.camket.schemas.lens.SmallMap.day;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.vocabulary.Level;

/** As is: by whole and weighted edges; what no edge converts counts under nobody. */
class ItemsCountWhereTheirUnitWent {
  private static final String TODAY = "2026-01-01";

  private final SmallMap map = new SmallMap().districts("cam-lo");

  private String asIs(String unit, String day) {
    return map.known().asIs(unit, day(day)).toString();
  }

  @Test
  void untilItEndsUnderTheUnitItself() {
    map.commune("a", "cam-lo", REFORM).today("n").whole("a", "n", REFORM);
    assertThat(asIs("a", "2025-06-30")).isEqualTo(one("a"));
    assertThat(asIs("a", REFORM)).isEqualTo(one("n"));
    assertThat(asIs("n", TODAY)).isEqualTo(one("n"));
  }

  @Test
  void bySharesWhereWeightsAreDeclared() {
    map.commune("a", "cam-lo", REFORM)
        .today("n", "m")
        .part("a", "n", REFORM, 0.65)
        .part("a", "m", REFORM, 0.35);
    Shares shares = map.known().asIs("a", day(TODAY));
    assertThat(shares.of("n")).isEqualTo(0.65);
    assertThat(shares.of("m")).isEqualTo(0.35);
    assertThat(shares.unconverted()).isZero();
  }

  @Test
  void underNobodyWhereNoWeightIsDeclared() {
    map.commune("a", "cam-lo", REFORM)
        .today("n", "m")
        .part("a", "n", REFORM, null)
        .part("a", "m", REFORM, null);
    assertThat(asIs("a", TODAY)).isEqualTo(none(Conversion.NO_WEIGHT));
  }

  @Test
  void underNobodyWhereNobodyTookOver() {
    map.commune("a", "cam-lo", "2020-01-01").closed("a", "2020-01-01");
    map.commune("b", "cam-lo", "2020-01-01");
    assertThat(asIs("a", TODAY)).isEqualTo(none(Conversion.NO_SUCCESSOR));
    assertThat(asIs("b", TODAY)).isEqualTo(none(Conversion.NO_SUCCESSOR));
  }

  @Test
  void alongChainsOfEdges() {
    map.commune("a", "cam-lo", "2020-01-01")
        .laterCommune("b", "cam-lo", "2020-01-01")
        .today("n", "m")
        .whole("a", "b", "2020-01-01")
        .part("b", "n", REFORM, 0.25)
        .part("b", "m", REFORM, 0.75);
    assertThat(asIs("a", "2024-12-31")).isEqualTo(one("b"));
    assertThat(map.known().asIs("a", day(TODAY)).of("m")).isEqualTo(0.75);
  }

  @Test
  void splitThenMergedByTheSameWeightsIsTheIdentity() {
    map.commune("a", "cam-lo", "2020-01-01")
        .laterCommune("b", "cam-lo", "2020-01-01")
        .laterCommune("c", "cam-lo", "2020-01-01")
        .today("n")
        .part("a", "b", "2020-01-01", 0.3)
        .part("a", "c", "2020-01-01", 0.7)
        .whole("b", "n", REFORM)
        .whole("c", "n", REFORM);
    assertThat(asIs("a", TODAY)).isEqualTo(one("n"));
  }

  @Test
  void comparableFollowsWholeEdgesOnly() {
    map.commune("a", "cam-lo", "2020-01-01")
        .laterCommune("b", "cam-lo", "2020-01-01")
        .today("n", "m")
        .whole("a", "b", "2020-01-01")
        .part("b", "n", REFORM, 0.5)
        .part("b", "m", REFORM, 0.5);
    assertThat(map.known().comparable("a", day("2019-12-31"))).isEqualTo("a");
    assertThat(map.known().comparable("a", day("2020-12-31"))).isEqualTo("b");
    assertThat(map.known().comparable("a", day(TODAY))).isEqualTo("b");
  }

  @Test
  void aDistrictCommitteeThatWasClosedHasNoPlaceToday() {
    map.closed("cam-lo", REFORM);
    assertThat(asIs("cam-lo", TODAY)).isEqualTo(none(Conversion.NO_SUCCESSOR));
    assertThat(map.known().formerDistrict("cam-lo", day(TODAY))).isEmpty();
  }

  @Test
  void weightsThatMissOneByAMillionthStillMakeAWhole() {
    map.commune("a", "cam-lo", REFORM)
        .today("n", "m", "k")
        .part("a", "n", REFORM, 0.3333333)
        .part("a", "m", REFORM, 0.3333333)
        .part("a", "k", REFORM, 0.3333333);
    double sum =
        map.known().asIs("a", day(TODAY)).byTarget().values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-15));
  }

  @Test
  void aUnitOfAnotherLevelCountsWhereItWentToo() {
    map.unit("con-co", Level.HUYEN, SmallMap.BEGIN, REFORM)
        .today("dac-khu")
        .whole("con-co", "dac-khu", REFORM);
    assertThat(asIs("con-co", TODAY)).isEqualTo(one("dac-khu"));
  }

  static String one(String unit) {
    return Shares.allTo(unit).toString();
  }

  static String none(Conversion why) {
    return Shares.none(why).toString();
  }
}
