package vn.camket.jobs.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Holds the writers of an SQLite database with a write-ahead log, as a writer of its own would: by
 * the locks of writing and of checkpoints on the file {@code -shm} (sqlite.org/walformat.html,
 * "WAL-Index Format": bytes 120 and 121). While they are held, file and log do not change; writers
 * wait, as they do for each other.
 */
final class HeldWriters implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final long WRITE_AND_CHECKPOINT = 120;

  private final FileChannel index;
  private final FileLock locks;

  private HeldWriters(FileChannel index, FileLock locks) {
    this.index = index;
    this.locks = locks;
  }

  /** Whether a service has the database open in that way. */
  static boolean areThere(Path database) {
    return Files.exists(index(database));
  }

  private static Path index(Path database) {
    return database.resolveSibling(database.getFileName() + "-shm");
  }

  /**
   * Waits for its turn among them, and holds them.
   *
   * @throws DamagedBackupException when it does not come within half a minute
   */
  static HeldWriters hold(Path database) throws IOException {
    FileChannel index =
        FileChannel.open(index(database), StandardOpenOption.READ, StandardOpenOption.WRITE);
    // A lock that is waited for comes before writers, who look from time to time.
    CompletableFuture<FileLock> locks = CompletableFuture.supplyAsync(() -> lock(index));
    try {
      return new HeldWriters(index, locks.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      index.close(); // ends the waiting
      throw new DamagedBackupException(
          database + " is held by a writer; stop its service, then back up again", e);
    } catch (ExecutionException e) {
      index.close();
      throw new IOException(database + ": its writers cannot be held", e);
    } catch (InterruptedException e) {
      index.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a database was being copied", e);
    }
  }

  private static FileLock lock(FileChannel index) {
    try {
      return index.lock(WRITE_AND_CHECKPOINT, 2, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (index) {
      locks.release();
    }
  }
}
