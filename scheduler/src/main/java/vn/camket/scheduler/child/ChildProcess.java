package vn.camket.scheduler.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One job as a process: started, watched, ended when it breaks a bound, judged. */
public final class ChildProcess {
  /** How long a process that is asked to end may take for it. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final long LOOK_EVERY_MS = 100;

  private final ChildRequest request;
  private final Process process;
  private final BoundedLog log;
  private final Thread reader;
  private final AtomicReference<@Nullable ChildResult> ended = new AtomicReference<>();

  private ChildProcess(ChildRequest request, Process process, BoundedLog log) {
    this.request = request;
    this.process = process;
    this.log = log;
    this.reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a process.
   *
   * @throws UncheckedIOException when it cannot be started
   */
  public static ChildProcess start(ChildRequest request) {
    try {
      var log = new BoundedLog(request.log(), request.logBytes());
      var builder =
          new ProcessBuilder(request.words())
              .directory(request.folder().toFile())
              .redirectErrorStream(true);
      builder.environment().putAll(request.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return new ChildProcess(request, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(
          request.words().get(0) + ": cannot be started: " + e.getMessage(), e);
    }
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  /** When it began, by which it is told from another process of the same number. */
  public Optional<Instant> startInstant() {
    return process.info().startInstant();
  }

  /** Ends it, since the scheduler stops. */
  public void interrupt() {
    end(new ChildResult(Verdict.INTERRUPTED, null, "The scheduler was stopped"));
  }

  private void end(ChildResult why) {
    if (ended.compareAndSet(null, why)) {
      ProcessTree.end(process.toHandle(), GRACE);
    }
  }

  /** Waits until it ends, by itself or because it broke a bound. */
  public ChildResult await() throws InterruptedException {
    long deadline = System.nanoTime() + request.timeout().toNanos();
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      watch(deadline);
    }
    reader.join(5_000);
    close();
    return judge(process.exitValue());
  }

  private void watch(long deadline) {
    if (log.total() > 10 * request.logBytes()) {
      end(
          new ChildResult(
              Verdict.ENDLESS_OUTPUT,
              null,
              "Ended: it wrote more than " + 10 * request.logBytes() / 1024 + " KiB of output"));
    }
    long memory = ProcessTree.memory(process.toHandle());
    if (memory > request.memoryBytes()) {
      end(
          new ChildResult(
              Verdict.OUT_OF_MEMORY,
              null,
              "Ended: it took "
                  + (memory >> 20)
                  + " MiB, more than the "
                  + (request.memoryBytes() >> 20)
                  + " MiB that it may"));
    }
    if (System.nanoTime() > deadline) {
      end(timedOut());
    }
  }

  private ChildResult timedOut() {
    return log.sawOutOfMemory()
        ? new ChildResult(Verdict.OUT_OF_MEMORY, null, "Ended: it hung after " + log.lastLine())
        : new ChildResult(
            Verdict.TIMED_OUT,
            null,
            "Ended: not done within " + request.timeout().toSeconds() + " s: " + log.lastLine());
  }

  private ChildResult judge(int code) {
    ChildResult why = ended.get();
    if (why != null) {
      return why;
    }
    Verdict verdict = Verdict.ofExitCode(code);
    if (!verdict.isDone() && log.sawOutOfMemory()) {
      verdict = Verdict.OUT_OF_MEMORY;
    }
    return new ChildResult(verdict, code, log.lastLine());
  }

  private void read() {
    byte[] buffer = new byte[1 << 14];
    try (InputStream in = process.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        log.write(buffer, count);
      }
    } catch (IOException e) {
      // The stream of a process that was ended.
    }
  }

  private void close() {
    try {
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException(request.log() + ": " + e.getMessage(), e);
    }
  }
}
