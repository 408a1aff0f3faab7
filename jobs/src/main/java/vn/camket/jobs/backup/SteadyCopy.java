package vn.camket.jobs.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;

/**
 * Copies a database file while its service runs. Writers of SQLite are held for the moment of the
 * copy ({@link HeldWriters}). Else it is copied when no transaction is open beside it (SQLite's
 * {@code -journal}), and nothing was written to it from well before the copy until after it. Such a
 * copy is the file as a stop of the machine would have left it, from which both SQLite and H2
 * recover by design; the schedule writes to H2 for a moment every few seconds.
 */
final class SteadyCopy {
  private static final int TRIES = 200;
  private static final long PAUSE_MILLIS = 150;

  private SteadyCopy() {}

  /**
   * Copies it, with its write-ahead log where it has one.
   *
   * @param source the file
   * @param folder where the copies go, under the same names
   * @return the copies
   * @throws DamagedBackupException when it is never quiet for long enough
   */
  @SuppressWarnings("try") // held while the copy is made
  static List<Path> of(Path source, Path folder) {
    try {
      if (HeldWriters.areThere(source)) {
        try (HeldWriters held = HeldWriters.hold(source)) {
          return copy(source, folder);
        }
      }
      for (int i = 0; i < TRIES; i++) {
        State before = State.of(source);
        pause();
        if (before.isOpen() || !before.equals(State.of(source))) {
          continue;
        }
        List<Path> copies = copy(source, folder);
        if (before.equals(State.of(source))) {
          return copies;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(source + ": cannot be copied: " + e.getMessage(), e);
    }
    throw new DamagedBackupException(
        source + " is being written to all the time; stop its service, then back up again", null);
  }

  private static List<Path> copy(Path source, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(String.valueOf(source.getFileName()));
    Files.copy(
        source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Path log = beside(source, "-wal");
    if (!Files.exists(log) || Files.size(log) == 0) {
      return List.of(target);
    }
    Path copied = beside(target, "-wal");
    Files.copy(
        log, copied, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    return List.of(target, copied);
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a database was being copied", e);
    }
  }

  /** How a database file and its companions stand. */
  private record State(List<String> files, boolean isOpen) {
    static State of(Path source) throws IOException {
      return new State(
          Arrays.asList(stand(source), stand(beside(source, "-wal"))),
          Files.exists(beside(source, "-journal")));
    }

    private static String stand(Path file) throws IOException {
      if (!Files.exists(file)) {
        return "none";
      }
      FileTime time = Files.getLastModifiedTime(file);
      return Files.size(file) + " " + time.toInstant();
    }
  }
}
