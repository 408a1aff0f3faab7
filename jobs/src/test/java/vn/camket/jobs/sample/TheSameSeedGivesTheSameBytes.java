package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheSameSeedGivesTheSameBytes {
  @Test
  void twoRunsAreEqualByteForByteAndAnotherSeedIsNot(@TempDir Path folder) throws IOException {
    Map<String, Integer> first = hashes(WrittenSample.of(folder.resolve("a"), 7, 2017, 2017, 1));
    Map<String, Integer> again = hashes(WrittenSample.of(folder.resolve("b"), 7, 2017, 2017, 1));
    Map<String, Integer> other = hashes(WrittenSample.of(folder.resolve("c"), 8, 2017, 2017, 1));

    assertThat(differing(first, again)).isEmpty();
    assertThat(differing(first, other)).contains("truth/items.csv", "inbox/_received.csv");
  }

  @Test
  void anOlderSampleIsReplaced(@TempDir Path folder) throws IOException {
    WrittenSample.of(folder, 7, 2018, 2018, 1);
    WrittenSample second = WrittenSample.of(folder, 7, 2017, 2017, 1);
    WrittenSample fresh = WrittenSample.of(folder.resolve("fresh"), 7, 2017, 2017, 1);

    List<Path> inbox = second.files("inbox");
    assertThat(inbox).hasSameSizeAs(fresh.files("inbox"));
  }

  private static Set<String> differing(Map<String, Integer> a, Map<String, Integer> b) {
    Set<String> differing = new TreeSet<>(a.keySet());
    differing.addAll(b.keySet());
    differing.removeIf(name -> Objects.equals(a.get(name), b.get(name)));
    return differing;
  }

  private static Map<String, Integer> hashes(WrittenSample sample) throws IOException {
    Map<String, Integer> hashes = new TreeMap<>();
    for (Path file : sample.files("")) {
      String name = sample.home().relativize(file).toString();
      hashes.put(name, Arrays.hashCode(Files.readAllBytes(file)));
    }
    return hashes;
  }
}
