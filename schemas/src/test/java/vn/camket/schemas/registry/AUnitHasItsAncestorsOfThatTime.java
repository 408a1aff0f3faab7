package vn.camket.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way up from a unit, in every tree, split wherever it changes. */
class AUnitHasItsAncestorsOfThatTime {

  @Test
  void everyTreeEverySpan(@TempDir Path dir) {
    Registry registry =
        new RegistryFolder(dir)
            .units(
                """
                t,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy,,,,RECONSTRUCTED,,
                u,2000-01-01,,UBND,NHA_NUOC,TINH,UBND tỉnh,,,,RECONSTRUCTED,,
                a,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy A,,,,RECONSTRUCTED,,
                b,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy B,,,,RECONSTRUCTED,,
                x,2000-01-01,2010-01-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã X,,,,RECONSTRUCTED,,
                x,2010-01-01,2025-07-01,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã X mới,,,,RECONSTRUCTED,,2012-03-04
                z,2020-01-01,,SO,NHA_NUOC,TINH,Sở Z,,,,RECONSTRUCTED,,2021-01-01
                o,2000-01-01,2001-01-01,BAN_DANG,DANG,TINH,Ban O,,,,RECONSTRUCTED,,
                o,2005-01-01,,BAN_DANG,DANG,TINH,Ban O,,,,RECONSTRUCTED,,
                """)
            .parents(
                """
                a,PARTY,t,2000-01-01,2025-07-01
                b,PARTY,t,2000-01-01,2025-07-01
                x,PARTY,a,2000-01-01,2004-05-06
                x,PARTY,a,2004-05-06,2015-01-01
                x,PARTY,b,2015-01-01,
                x,STATE,u,2000-01-01,2025-07-01
                z,STATE,u,2000-01-01,
                """)
            .load();
    assertThat(told(registry, "x"))
        .containsExactly(
            "x PARTY 0 x 2000-01-01..2025-07-01 @2000-01-01T00:00",
            "x PARTY 1 a 2000-01-01..2015-01-01 @2000-01-01T00:00",
            "x PARTY 1 b 2015-01-01..2025-07-01 @2000-01-01T00:00",
            "x PARTY 2 t 2000-01-01..2025-07-01 @2000-01-01T00:00",
            "x STATE 0 x 2000-01-01..2025-07-01 @2000-01-01T00:00",
            "x STATE 1 u 2000-01-01..2025-07-01 @2000-01-01T00:00");
    assertThat(told(registry, "z"))
        .containsExactly(
            "z STATE 0 z 2020-01-01..null @2021-01-01T00:00",
            "z STATE 1 u 2020-01-01..null @2021-01-01T00:00");
    assertThat(told(registry, "o"))
        .containsExactly(
            "o PARTY 0 o 2000-01-01..2001-01-01 @2000-01-01T00:00",
            "o PARTY 0 o 2005-01-01..null @2005-01-01T00:00");
    assertThat(told(registry, "t"))
        .containsExactly("t PARTY 0 t 2000-01-01..null @2000-01-01T00:00");
  }

  @Property(tries = 30)
  void agreesWithTheRegistryOnEveryDay(@ForAll long seed, @ForAll int anyDay) {
    Registry registry = new GeneratedRegistry(seed, 1, 2, 8).registry();
    LocalDate day = LocalDate.of(2017, 1, 1).plusDays(Math.floorMod(anyDay, 3_400));
    List<UnitPath> paths = UnitPaths.of(registry);
    for (UnitVersion unit : registry.inForceOn(day)) {
      assertThat(
              paths.stream()
                  .filter(p -> p.unitId().equals(unit.unitId()) && p.validity().contains(day))
                  .filter(p -> p.depth() > 0)
                  .map(UnitPath::ancestorUnitId))
          .isEqualTo(registry.ancestors(unit.unitId(), Tree.PARTY, day));
    }
  }

  private static List<String> told(Registry registry, String unit) {
    return UnitPaths.of(registry).stream()
        .filter(p -> p.unitId().equals(unit))
        .map(
            p ->
                String.join(
                    " ",
                    p.unitId(),
                    p.tree().name(),
                    String.valueOf(p.depth()),
                    p.ancestorUnitId(),
                    p.validity().from() + ".." + p.validity().toExclusive(),
                    "@" + p.recordedAt()))
        .toList();
  }
}
