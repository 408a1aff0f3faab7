package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearsStandAlone {
  @Test
  void nothingOfAnEarlierYearIsReferredTo(@TempDir Path folder) {
    WrittenSample sample = WrittenSample.of(folder, 3, 2025, 2026, 1);

    List<List<String>> items = sample.rows("truth/items.csv");
    assertThat(items).extracting(row -> row.get(1)).containsOnly("2025", "2026");
    assertThat(items)
        .filteredOn(row -> row.get(1).equals("2025"))
        .extracting(row -> row.get(12))
        .allMatch(carriedFrom -> carriedFrom.isEmpty() || carriedFrom.contains("-2025-"));
    assertThat(sample.files("inbox"))
        .filteredOn(file -> !file.endsWith("_received.csv"))
        .extracting(file -> file.getName(file.getNameCount() - 2).toString())
        .containsOnly("2025", "2026");
  }

  @Test
  void onlyWhatHasFallenDueByTheEndIsCounted(@TempDir Path folder) {
    WrittenSample sample = WrittenSample.of(folder, 3, 2026, 2026, 1);

    assertThat(sample.rows("truth/status_counts.csv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get(2)).isEqualTo("H1"));
  }

  @Test
  void aFolderThatIsNoSampleIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("home.yaml"), "kind: REAL\n");

    assertThatThrownBy(() -> WrittenSample.of(folder, 3, 2026, 2026, 1))
        .isInstanceOf(NotASampleException.class)
        .hasMessageContaining(folder.toString());
    assertThat(folder.resolve("inbox")).doesNotExist();
  }

  @Test
  void yearsBeyondTheSourcesAreRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> new SampleRequest(folder, 1, 2016, 2020, 1))
        .hasMessageContaining("2016-2020");
    assertThatThrownBy(() -> new SampleRequest(folder, 1, 2017, 2020, 0.5))
        .hasMessageContaining("0.5");
  }
}
