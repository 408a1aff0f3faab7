package vn.camket.jobs.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one writer of a home (meanings §1): a kernel lock, so it ends with its process however that
 * ends. Readers take none.
 */
public final class HomeLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Even who does not wait tries this long: a reader asking for the holder takes an instant. */
  private static final Duration LEAST = Duration.ofMillis(200);

  /**
   * Locks of this process. The kernel lets go of a process's lock when it closes *any* handle of
   * the file, so a second handle must never be opened here.
   */
  private static final Map<Path, LockHolder> HELD_HERE = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, waiting for it when another process holds it.
   *
   * @param wait how long to wait at most
   * @throws BusyException when it is still held after that
   * @throws UncheckedIOException when the lock file cannot be opened
   */
  public static HomeLock acquire(Path file, LockHolder me, Duration wait) {
    long deadline = System.nanoTime() + Math.max(wait.toNanos(), LEAST.toNanos());
    while (true) {
      Optional<HomeLock> lock = tryAcquire(file, me);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (System.nanoTime() >= deadline) {
        throw new BusyException(file, holder(file).orElseGet(LockHolder::unknown), wait);
      }
      pause();
    }
  }

  /** Who holds the lock now; empty when nobody does. Never waits and never disturbs the holder. */
  public static Optional<LockHolder> holder(Path file) {
    LockHolder here = HELD_HERE.get(file);
    if (here != null) {
      return Optional.of(here);
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      // A shared lock is refused exactly while a writer holds the exclusive one.
      FileLock probe = channel.tryLock(0, Long.MAX_VALUE, true);
      return probe == null ? Optional.of(LockHolder.parse(text(channel))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be closed", e);
    } finally {
      HELD_HERE.remove(file);
    }
  }

  private static Optional<HomeLock> tryAcquire(Path file, LockHolder me) {
    if (HELD_HERE.putIfAbsent(file, me) != null) {
      return Optional.empty();
    }
    boolean locked = false;
    try {
      Optional<HomeLock> lock = lock(file, me);
      locked = lock.isPresent();
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be locked; may this user write there?", e);
    } finally {
      if (!locked) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static Optional<HomeLock> lock(Path file, LockHolder me) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(me.line().getBytes(StandardCharsets.UTF_8)), 0);
    return Optional.of(new HomeLock(file, channel));
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(4096);
    int length = Math.max(channel.read(buffer, 0), 0);
    return new String(buffer.array(), 0, length, StandardCharsets.UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the home's lock", e);
    }
  }
}
