package vn.camket.pipeline.extract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Processor time that one file may take. The thread's time, not the clock's: a busy machine must
 * not make a file unreadable.
 */
final class TimeBudget {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final FileKind kind;
  private final int seconds;
  private final long until;

  private TimeBudget(FileKind kind, int seconds, long until) {
    this.kind = kind;
    this.seconds = seconds;
    this.until = until;
  }

  static TimeBudget of(FileKind kind, ReadLimits limits) {
    long spent = THREADS.getCurrentThreadCpuTime();
    return new TimeBudget(
        kind, limits.seconds(), spent + TimeUnit.SECONDS.toNanos(limits.seconds()));
  }

  /** Refuses the file when its time is used up. */
  void check() throws UnreadableFileException {
    if (THREADS.getCurrentThreadCpuTime() > until) {
      throw new UnreadableFileException(
          Unreadable.tooLarge(kind, "đọc quá " + seconds + " giây mà chưa xong"));
    }
  }
}
