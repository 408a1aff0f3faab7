package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.vocabulary.Level;

/**
 * Between the releases of 2025-07-01 and 2026-04-30 (v3.0.2, v3.1.0), 201 communes are written
 * otherwise. Ten of them are Đồng Nai's new wards, a change by law; of the others only the tone is
 * placed otherwise, or a letter is small.
 */
class TonePlacementIsNoEvent {
  private static final TheCountry COUNTRY = TheCountry.get();

  @Test
  void of201TextsThatDifferTenAreChanges() {
    Map<String, String> before = texts("v3.0.2");
    Map<String, String> after = texts("v3.1.0");
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.entrySet().stream().filter(e -> !e.getValue().equals(before.get(e.getKey()))))
        .hasSize(201);
    assertThat(differing(true)).hasSize(10).allMatch(p -> "75".equals(p.parentCode()));
  }

  /** The names of communes as they stand in the file, by code. */
  private static Map<String, String> texts(String release) {
    return new SourceTable(SourceFile.shippedSnapshots(), List.of("release"), new SourceProblems())
        .read().stream()
            .filter(r -> r.text("release").equals(release) && r.text("level").equals("ward"))
            .collect(Collectors.toMap(r -> r.text("code"), r -> r.text("full_name")));
  }

  @Test
  void unitsWrittenOtherwiseHaveNoEventAndOneVersion() {
    Registry registry = COUNTRY.registry();
    List<Place> changed = differing(true);
    for (Place place : differing(false)) {
      String unit = COUNTRY.coded(Level.XA, place.code(), TheCountry.LATEST).unitId();
      boolean byLaw = changed.contains(place);
      List<UnitEventKind> kinds =
          registry.events().stream()
              .filter(e -> e.unitId().equals(unit) && e.effectiveDate().equals(TheCountry.LATEST))
              .map(UnitEvent::kind)
              .toList();
      assertThat(kinds)
          .as(place.toString())
          .isEqualTo(byLaw ? List.of(UnitEventKind.RETYPE) : List.of());
    }
  }

  /** The other spelling is kept as a name by which files may call the unit. */
  @Test
  void theOtherSpellingIsAName() {
    assertThat(COUNTRY.registry().names())
        .anyMatch(
            n ->
                n.name().equals("Đảng ủy xã Lệ Thuỷ")
                    && n.validity().from().equals(TheCountry.LATEST));
    assertThat(
            COUNTRY.registry().inForceOn(TheCountry.LATEST).stream()
                .filter(v -> v.name().equals("Đảng ủy xã Lệ Thủy")))
        .hasSize(1);
  }

  private static List<Place> differing(boolean byMeaningToo) {
    Map<String, Place> before = COUNTRY.release("v3.0.2").places(PlaceLevel.COMMUNE);
    List<Place> differing = new ArrayList<>();
    for (Place now : COUNTRY.release("v3.1.0").places(PlaceLevel.COMMUNE).values()) {
      PlaceName was = Objects.requireNonNull(before.get(now.code())).name();
      boolean differs =
          byMeaningToo
              ? !was.key().equals(now.name().key())
              : !was.full().equals(now.name().full());
      if (differs) {
        differing.add(now);
      }
    }
    return differing;
  }
}
