package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.sample.SampleRequest;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/** The registries of the sample: made again, and held against the figures of domain §4.1. */
class TheShippedRegistriesAreTheImportersOutput {
  private static final LocalDate OPENING = LocalDate.of(2017, 1, 1);
  private static final String SHIPPED = "registry/";

  @TempDir Path folder = Path.of("");

  @Test
  void quangTriWithQuangBinh() throws IOException {
    Registry registry = made("44", Map.of("45", "44"), null);
    same("quang-tri");
    String quangTri = "u00001";
    String quangBinh = "u00002";
    assertThat(communesOf(registry, quangTri, LocalDate.of(2021, 11, 1))).isEqualTo(125);
    assertThat(communesOf(registry, quangTri, LocalDate.of(2025, 1, 1))).isEqualTo(119);
    assertThat(communesOf(registry, quangBinh, LocalDate.of(2025, 1, 1))).isEqualTo(145);
    assertThat(communesOf(registry, quangTri, TheCountry.REFORM)).isEqualTo(78);
    assertThat(registry.lineage(quangBinh)).isEqualTo(quangTri);
    assertThat(kinds(registry, successorsAndHeirs(registry, quangBinh)))
        .isEqualTo(Map.of(UnitKind.DANG_UY_XA, 36L, UnitKind.DANG_UY_PHUONG, 5L));
    assertThat(kinds(registry, successorsAndHeirs(registry, quangTri)))
        .isEqualTo(
            Map.of(
                UnitKind.DANG_UY_XA, 33L,
                UnitKind.DANG_UY_PHUONG, 3L,
                UnitKind.DANG_UY_DAC_KHU, 1L));
    assertThat(registry.successions()).allMatch(UnitEvent::isWhole);
  }

  /** Communes of the first list are RECONSTRUCTED before its day; no edge of 2025-01-01. */
  @Test
  void whatNoSourceGivesIsNotAsserted() throws IOException {
    Registry registry = made("44", Map.of("45", "44"), null);
    for (UnitVersion version : registry.versions()) {
      boolean before = version.validFrom().isBefore(LocalDate.of(2021, 11, 1));
      assertThat(version.evidence() == Evidence.RECONSTRUCTED).as("%s", version).isEqualTo(before);
    }
    assertThat(registry.successions()).allMatch(e -> e.effectiveDate().equals(TheCountry.REFORM));
    assertThat(
            registry.inForceOn(LocalDate.of(2025, 1, 1)).stream()
                .filter(v -> "1281/NQ-UBTVQH15".equals(v.legalDocument())))
        .isNotEmpty()
        .allMatch(v -> registry.isBelow(v.unitId(), "u00001", v.validity()));
  }

  @Test
  void quangNinhWithTwelveSplitCommunesOfWhichFiveHaveWeights() throws IOException {
    SourceFile weights =
        new SourceFile("quang-ninh-weights.csv", () -> resource("registry/quang-ninh-weights.csv"));
    Registry registry = made("22", Map.of(), weights);
    same("quang-ninh");
    Map<String, List<UnitEvent>> split =
        registry.successions().stream()
            .filter(e -> e.extent() == Extent.PARTIAL)
            .collect(Collectors.groupingBy(UnitEvent::unitId));
    assertThat(split).hasSize(12);
    Set<String> weighted = new HashSet<>();
    for (List<UnitEvent> edges : split.values()) {
      double sum = 0;
      for (UnitEvent edge : edges) {
        Double weight = edge.weight();
        assertThat(edge.evidence() == Evidence.RECONSTRUCTED).isEqualTo(weight != null);
        sum += weight == null ? 0 : weight;
      }
      if (sum > 0) {
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        weighted.add(edges.get(0).unitId());
      }
    }
    assertThat(weighted).hasSize(5);
  }

  private Registry made(
      String province, Map<String, String> continued, @Nullable SourceFile weights) {
    ImportRequest shipped = TheCountry.request(folder, List.of(province));
    new UnitImport(
            new ImportRequest(
                shipped.snapshots(),
                shipped.mapping(),
                shipped.mappingDay(),
                shipped.provinces(),
                OPENING,
                continued,
                weights,
                shipped.listName(),
                shipped.mappingName(),
                null,
                folder))
        .run();
    return Registry.load(folder);
  }

  private void same(String name) throws IOException {
    for (String file : List.of("units.csv", "parents.csv", "names.csv", "events.csv")) {
      try (InputStream shipped = resource(SHIPPED + name + "/" + file)) {
        assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8))
            .as(name + "/" + file)
            .isEqualTo(Files.readString(folder.resolve(file)));
      }
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SampleRequest.class.getResourceAsStream(name), name);
  }

  private static long communesOf(Registry registry, String province, LocalDate day) {
    return registry.inForceOn(day).stream()
        .filter(v -> v.level() == Level.XA && isBelow(registry, v.unitId(), province, day))
        .count();
  }

  private static boolean isBelow(Registry registry, String unit, String province, LocalDate day) {
    return registry.isBelow(
        unit, province, new vn.camket.schemas.registry.Validity(day, day.plusDays(1)));
  }

  /** Communes of 2025-07-01 that stand on a province's land of the eve. */
  private static Set<String> successorsAndHeirs(Registry registry, String province) {
    Set<String> units = new HashSet<>();
    for (UnitVersion v : registry.inForceOn(TheCountry.EVE)) {
      if (isBelow(registry, v.unitId(), province, TheCountry.EVE)) {
        registry
            .successorsOf(v.unitId())
            .forEach(e -> units.add(String.valueOf(e.successorUnitId())));
        registry
            .unit(v.unitId(), TheCountry.REFORM)
            .filter(now -> now.level() == Level.XA)
            .ifPresent(now -> units.add(now.unitId()));
      }
    }
    return units;
  }

  private static Map<UnitKind, Long> kinds(Registry registry, Set<String> units) {
    return units.stream()
        .map(unit -> registry.unit(unit, TheCountry.REFORM).orElseThrow().kind())
        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
  }
}
