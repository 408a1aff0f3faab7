package vn.camket.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.mart.SmallStar;

/** Files of an older release rot on the disk: the next release is whole all the same. */
class RottenYearsAreNotCarried {
  private static final String YEAR_2020 = "/star/fact_item_snapshot/year=2020";
  @TempDir private Path root = Path.of("");

  @Test
  void unreadable() throws IOException {
    requireWholeAfter(file -> Files.write(file, new byte[] {'P', 'A', 'R', '1', 0, 0}));
  }

  @Test
  void missing() throws IOException {
    requireWholeAfter(Files::delete);
  }

  @Test
  void readableButAnother() throws IOException {
    requireWholeAfter(
        file -> {
          try (SmallStar other = new SmallStar()) {
            other.items(2, "b", "NOT_DONE", "OVERDUE").write(root.resolve("other"));
          }
          Path twin = fileIn(root.resolve("other/fact_item_snapshot/year=2020"));
          Files.write(file, Files.readAllBytes(twin));
        });
  }

  private interface Damage {
    void to(Path file) throws IOException;
  }

  private void requireWholeAfter(Damage damage) throws IOException {
    TestHome home = new TestHome(root.resolve("home"));
    try (SmallStar star = new SmallStar().items(3, "a", "DONE", "ON_TIME")) {
      star.items("u1", 2021, "YEAR", 2, "c", "DONE", "ON_TIME");
      String first = home.publish(star, 3).manifest().releaseId();
      damage.to(fileIn(home.storage.local(ReleaseKeys.release(first) + YEAR_2020)));

      Published second = home.publish(star, 4);
      assertThat(second.damaged()).containsExactly(ReleaseKeys.release(first) + YEAR_2020);
      String id = second.manifest().releaseId();
      assertThat(second.manifest().partition("fact_item_snapshot", 2020).orElseThrow())
          .extracting(Manifest.PartitionEntry::carriedFrom)
          .isNull();
      assertThat(second.manifest().partition("fact_item_snapshot", 2021).orElseThrow())
          .extracting(Manifest.PartitionEntry::carriedFrom)
          .isEqualTo(first);
      assertThat(ContentHash.ofStar(home.storage.local(ReleaseKeys.star(id))).total())
          .isEqualTo(second.manifest().contentHash());
      assertThat(home.publish(star, 5).damaged()).isEqualTo(List.of());
    }
  }

  private static Path fileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
