package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ALargerScaleAddsCsvOnly {
  @Test
  void rowsGrowWithTheScaleInFilesOfBoundedSize(@TempDir Path folder) throws IOException {
    WrittenSample one = WrittenSample.of(folder.resolve("one"), 5, 2018, 2018, 1);
    WrittenSample many = WrittenSample.of(folder.resolve("many"), 5, 2018, 2018, 40);

    double grown = (double) many.summary().evaluationRows() / one.summary().evaluationRows();
    assertThat(grown).isBetween(34.0, 46.0);
    List<Path> added =
        many.files("inbox").stream().filter(file -> file.toString().contains("xa-mau")).toList();
    assertThat(added).allMatch(file -> file.toString().endsWith(".csv"));
    for (Path file : added) {
      try (Stream<String> lines = Files.lines(file)) {
        assertThat(lines.count()).isLessThan(ExtraDistricts.MOST_ROWS + 20L);
      }
    }
    assertThat(added).hasSizeGreaterThan(5);
  }

  @Test
  void itsTruthIsThatOfItsFiles(@TempDir Path folder) throws IOException {
    WrittenSample sample = WrittenSample.of(folder, 5, 2021, 2022, 2);

    Map<String, String> registered = new HashMap<>();
    for (String year : List.of("2021", "2022")) {
      Path list =
          folder.resolve(
              "inbox/tinh-uy-quang-tri-1/" + year + "/tong-hop-dang-ky-" + year + "-xa-mau-1.csv");
      registered.put(year, Files.readString(list));
    }
    List<List<String>> added =
        sample.rows("truth/items.csv").stream()
            .filter(row -> row.get(0).compareTo("u10000") >= 0)
            .toList();
    assertThat(added).hasSizeGreaterThan(500);
    assertThat(added)
        .allSatisfy(
            row ->
                assertThat(registered.getOrDefault(row.get(1), ""))
                    .contains(row.get(4))
                    .contains(row.get(7)));
  }
}
