package vn.camket.scheduler.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all that descends from it. */
public final class ProcessTree {
  private ProcessTree() {}

  /** Ends it: asks first, and after some time makes it. Returns when nothing of it is left. */
  public static void end(ProcessHandle root, Duration grace) {
    List<ProcessHandle> all = all(root);
    all.forEach(ProcessHandle::destroy);
    CompletableFuture<?> gone =
        CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
    try {
      gone.get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      all(root).forEach(ProcessHandle::destroyForcibly);
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private static List<ProcessHandle> all(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants()).toList();
  }

  /** Memory of its own that it takes, in bytes; 0 where the machine does not tell. */
  static long memory(ProcessHandle root) {
    return all(root).stream().mapToLong(ProcessTree::ownMemory).sum();
  }

  private static long ownMemory(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // it has just ended
    }
  }
}
