package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;

/** Quảng Ninh of 2025: some of its communes were split, with a declared weight or without. */
class SplitCommunesCarryNothing {
  private static WrittenSample sample =
      new WrittenSample(Path.of(""), new SampleSummary(0, 0, 0, 0));

  @BeforeAll
  static void write(@TempDir Path folder) {
    SampleRequest request =
        new SampleRequest(folder, 7, 2025, 2025, 1, SampleProvinceName.QUANG_NINH);
    sample = new WrittenSample(folder, SampleProvince.write(request, line -> {}));
  }

  @Test
  void someSplitsHaveDeclaredWeightsAndOthersNone() {
    List<UnitEvent> splits =
        registry().successions().stream()
            .filter(edge -> !edge.isWhole() && !edge.unitId().startsWith("u09"))
            .toList();
    assertThat(splits.stream().map(UnitEvent::unitId).distinct()).hasSize(12);
    assertThat(splits).anyMatch(edge -> edge.weight() != null);
    assertThat(splits).anyMatch(edge -> edge.weight() == null);
  }

  @Test
  void itemsOfASplitCommuneLeaveNWithIt() {
    Set<String> split =
        registry().successions().stream()
            .filter(edge -> !edge.isWhole())
            .map(UnitEvent::unitId)
            .collect(Collectors.toSet());
    assertThat(sample.rows("truth/items.csv"))
        .filteredOn(row -> split.contains(row.get(0)))
        .hasSizeGreaterThan(20)
        .allMatch(row -> row.get(14).equals("false"))
        .anyMatch(row -> row.get(13).equals("true"));
    assertThat(sample.rows("truth/status_counts.csv"))
        .filteredOn(row -> split.contains(row.get(0)))
        .allMatch(row -> row.get(2).equals("H1"));
  }

  @Test
  void theHomeIsThatOfTheProvince() throws IOException {
    assertThat(HomeFile.read(sample.home().resolve("home.yaml")).name())
        .isEqualTo("Quảng Ninh (dữ liệu mẫu)");
    assertThat(sample.rows("registry/units.csv"))
        .noneMatch(row -> row.get(6).contains("Quảng Trị"));
  }

  private static Registry registry() {
    return Registry.load(sample.home().resolve("registry"));
  }
}
