package vn.camket.scheduler.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Logs of tries: {@code logs/schedule/ENTRY/PERIOD.N.log}, the newest hundred of each entry.
 *
 * @param home folder of the home
 */
record TryLogs(Path home) {
  private static final int KEPT = 100;

  /** The file of the next try; older ones make room. */
  Path next(String entry, String period) {
    Path folder = home.resolve("logs").resolve("schedule").resolve(entry);
    try {
      Files.createDirectories(folder);
      makeRoom(folder);
      String name = period.replace(':', '-');
      int number = 1;
      while (Files.exists(folder.resolve(name + "." + number + ".log"))) {
        number++;
      }
      return folder.resolve(name + "." + number + ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void makeRoom(Path folder) throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(folder)) {
      logs = files.sorted(Comparator.comparing(TryLogs::written).reversed()).toList();
    }
    for (Path old : logs.stream().skip(KEPT - 1L).toList()) {
      Files.deleteIfExists(old);
    }
  }

  private static long written(Path file) {
    return file.toFile().lastModified();
  }
}
