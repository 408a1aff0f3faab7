package vn.camket.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFileIsWrittenWholeBySeveralAtOnce {
  @TempDir private Path folder = Path.of("");

  @Test
  void andNothingIsLeftBesideIt() throws Exception {
    Path file = folder.resolve("new").resolve("holidays.yaml");
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<?>> written = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String text = String.valueOf(i % 10).repeat(5_000);
      written.add(writers.submit(() -> WholeFile.write(file, text)));
    }
    for (Future<?> one : written) {
      one.get();
    }
    writers.shutdown();

    assertThat(Files.readString(file)).hasSize(5_000).matches("(.)\\1*");
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertThat(files).containsExactly(file);
    }
  }
}
