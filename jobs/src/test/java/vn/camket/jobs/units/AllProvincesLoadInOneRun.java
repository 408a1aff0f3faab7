package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.Tree;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** The whole country in one import, one registry. */
class AllProvincesLoadInOneRun {
  private static final TheCountry COUNTRY = TheCountry.get();
  private static final Registry REGISTRY = COUNTRY.registry();

  @Test
  void allOldAndNewCommunesAreThere() {
    assertThat(COUNTRY.count(Level.XA, java.time.LocalDate.of(2021, 11, 1))).isEqualTo(10_599);
    assertThat(COUNTRY.count(Level.XA, TheCountry.EVE)).isEqualTo(10_035);
    assertThat(COUNTRY.count(Level.XA, TheCountry.REFORM)).isEqualTo(3_321);
    assertThat(COUNTRY.count(Level.TINH, TheCountry.LATEST)).isEqualTo(34);
    assertThat(COUNTRY.result().units()).isEqualTo(COUNTRY.result().newUnits());
  }

  /** From 2025-07-01 on there is nothing between province and commune, in either tree. */
  @Test
  void communesHangDirectlyUnderProvincesSince20250701() {
    assertThat(COUNTRY.count(Level.HUYEN, TheCountry.EVE)).isEqualTo(696);
    assertThat(COUNTRY.count(Level.HUYEN, TheCountry.REFORM)).isZero();
    for (Tree tree : new Tree[] {Tree.PARTY, Tree.STATE}) {
      assertThat(parents(tree, TheCountry.EVE))
          .hasSize(10_035)
          .allMatch(v -> v.level() == Level.HUYEN);
      assertThat(parents(tree, TheCountry.REFORM))
          .hasSize(3_321)
          .allMatch(v -> v.level() == Level.TINH);
    }
  }

  private static java.util.List<UnitVersion> parents(Tree tree, java.time.LocalDate day) {
    return REGISTRY.parents().stream()
        .filter(link -> link.tree() == tree && link.validity().contains(day))
        .filter(link -> REGISTRY.unit(link.unitId(), day).orElseThrow().level() == Level.XA)
        .map(link -> REGISTRY.unit(link.parentUnitId(), day).orElseThrow())
        .toList();
  }
}
