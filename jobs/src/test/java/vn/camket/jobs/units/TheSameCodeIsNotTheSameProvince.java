package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** Domain §4.2: neither a join by code nor one by name finds the old province of a new one. */
class TheSameCodeIsNotTheSameProvince {
  private static final TheCountry COUNTRY = TheCountry.get();

  @Test
  void code44WasQuangBinhAndIsQuangTriWhoseOldCode45IsClosed() {
    UnitVersion quangBinh = COUNTRY.province("44", TheCountry.EVE);
    UnitVersion oldQuangTri = COUNTRY.province("45", TheCountry.EVE);
    UnitVersion quangTri = COUNTRY.province("44", TheCountry.REFORM);
    assertThat(List.of(quangBinh.name(), oldQuangTri.name(), quangTri.name()))
        .containsExactly("Tỉnh ủy Quảng Bình", "Tỉnh ủy Quảng Trị", "Tỉnh ủy Quảng Trị");
    assertThat(quangTri.unitId()).isNotIn(quangBinh.unitId(), oldQuangTri.unitId());
    Registry registry = COUNTRY.registry();
    assertThat(registry.lineage(quangBinh.unitId())).isEqualTo(quangTri.unitId());
    assertThat(registry.lineage(oldQuangTri.unitId())).isEqualTo(quangTri.unitId());
    assertThat(registry.inForceOn(TheCountry.REFORM))
        .noneMatch(v -> v.level() == Level.TINH && "45".equals(v.officialCode()));
  }

  /**
   * The seven codes whose province has another name since 2025-07-01, and the partner's old one.
   */
  @ParameterizedTest
  @CsvSource({
    "44, Quảng Bình, Quảng Trị, 45",
    "15, Yên Bái, Lào Cai, 10",
    "24, Bắc Giang, Bắc Ninh, 27",
    "52, Bình Định, Gia Lai, 64",
    "80, Long An, Tây Ninh, 72",
    "82, Tiền Giang, Đồng Tháp, 87",
    "91, Kiên Giang, An Giang, 89"
  })
  void sevenCodesHaveChangedTheirMeaning(String code, String was, String is, String oldCode) {
    UnitVersion before = COUNTRY.province(code, TheCountry.EVE);
    UnitVersion namesake = COUNTRY.province(oldCode, TheCountry.EVE);
    UnitVersion after = COUNTRY.province(code, TheCountry.REFORM);
    assertThat(before.name()).isEqualTo("Tỉnh ủy " + was);
    assertThat(namesake.name()).isEqualTo("Tỉnh ủy " + is);
    assertThat(after.name()).isEqualTo("Tỉnh ủy " + is);
    assertThat(COUNTRY.registry().wholePredecessors(after.unitId()))
        .extracting(UnitEvent::unitId)
        .containsExactlyInAnyOrder(before.unitId(), namesake.unitId());
  }

  @Test
  void onlySevenDo() {
    assertThat(
            COUNTRY.registry().inForceOn(TheCountry.REFORM).stream()
                .filter(v -> v.level() == Level.TINH)
                .filter(
                    v ->
                        !COUNTRY
                            .province(String.valueOf(v.officialCode()), TheCountry.EVE)
                            .shortName()
                            .equals(v.shortName()))
                .map(UnitVersion::officialCode))
        .containsExactlyInAnyOrder("44", "15", "24", "52", "80", "82", "91");
  }

  @Test
  void sixtyThreeProvincesAreThirtyFourOfWhichElevenGoOn() {
    Registry registry = COUNTRY.registry();
    assertThat(COUNTRY.count(Level.TINH, TheCountry.EVE)).isEqualTo(63);
    assertThat(COUNTRY.count(Level.TINH, TheCountry.REFORM)).isEqualTo(34);
    assertThat(
            registry.inForceOn(TheCountry.REFORM).stream()
                .filter(v -> v.level() == Level.TINH)
                .filter(v -> registry.firstDay(v.unitId()).isBefore(TheCountry.REFORM)))
        .hasSize(11);
  }
}
