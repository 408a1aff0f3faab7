package vn.camket.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.camket.jobs.home.Home;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.storage.StorageFullException;

/**
 * Looks before a run whether there is room and memory for it: a run that ends after half an hour on
 * a full disk is told now. Refuses only what surely cannot do; what is tight is a warning. A new
 * release is as large as the newest one before its unchanged years are shared with it, and landing,
 * raw rows and Spark need a few times the size of what waits.
 */
public final class Preflight {
  private static final long LEAST_DISK = 4L << 20;
  private static final long TIGHT_DISK = 256L << 20;
  private static final long LEAST_MEMORY = 192L << 20;
  private static final int TIMES_WAITING = 3;

  private final long release;
  private final long waiting;

  /**
   * @param release bytes of the newest release, or of what has landed where there is none
   * @param waiting bytes of the files that wait in the inbox
   */
  Preflight(long release, long waiting) {
    this.release = release;
    this.waiting = waiting;
  }

  /**
   * Measures a home.
   *
   * @param waiting how many files wait in the inbox
   */
  static Preflight of(Home home, Path inbox, long waiting) {
    long release =
        home.releases()
            .newest()
            .map(Manifest::releaseId)
            .map(id -> bytes(home.paths().release(id)).sum())
            .orElseGet(() -> bytes(home.paths().landing()).sum());
    Sizes files = waiting == 0 ? new Sizes(0, 0) : bytes(inbox);
    long perFile = files.count() == 0 ? 0 : files.sum() / files.count();
    return new Preflight(release, perFile * waiting);
  }

  /** Bytes that a run needs on the disk. */
  long needed() {
    return LEAST_DISK + release + TIMES_WAITING * waiting;
  }

  /**
   * Judges a machine.
   *
   * @return warnings for the operator, in Vietnamese; empty when all is well
   * @throws StorageFullException when the disk has surely too little room
   * @throws TooLittleMemoryException when the machine has
   */
  List<String> judge(Machine machine) {
    if (machine.freeDisk() < needed()) {
      throw new StorageFullException(
          "a run needs about "
              + text(needed())
              + ", "
              + text(machine.freeDisk())
              + " are free; 'camket housekeeping' deletes old releases, --no-preflight runs all the"
              + " same",
          new IOException("No run was begun"));
    }
    if (machine.freeMemory() >= 0 && machine.freeMemory() < LEAST_MEMORY) {
      throw new TooLittleMemoryException(
          "The machine has "
              + text(machine.freeMemory())
              + " of memory left; stop other programs and run again, or run all the same with"
              + " --no-preflight");
    }
    return warnings(machine);
  }

  private List<String> warnings(Machine machine) {
    List<String> warnings = new ArrayList<>();
    if (machine.freeDisk() < 2 * needed() + TIGHT_DISK) {
      warnings.add(
          "Đĩa sắp đầy: còn "
              + text(machine.freeDisk())
              + ", một lần chạy cần khoảng "
              + text(needed())
              + " (camket housekeeping xóa bản công bố cũ)");
    }
    if (machine.freeMemory() >= 0 && machine.freeMemory() < machine.heap() / 2) {
      warnings.add(
          "Bộ nhớ ít: còn "
              + text(machine.freeMemory())
              + ", chương trình được dùng đến "
              + text(machine.heap())
              + "; lần chạy có thể chậm");
    }
    return warnings;
  }

  private static String text(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6).replace('.', ',');
  }

  private record Sizes(long count, long sum) {}

  private static Sizes bytes(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Sizes(0, 0);
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> files =
          tree.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
      long sum = 0;
      for (Path file : files) {
        sum += Files.size(file);
      }
      return new Sizes(files.size(), sum);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be measured", e);
    }
  }
}
