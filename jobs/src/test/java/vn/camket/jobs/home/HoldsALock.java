package vn.camket.jobs.home;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;

/** A program that holds the lock of a home until its input ends. */
final class HoldsALock {
  private HoldsALock() {}

  public static void main(String[] args) throws IOException {
    LocalDateTime since = LocalDateTime.parse("2026-07-03T08:15:00");
    LockHolder me = new LockHolder(ProcessHandle.current().pid(), "ingest", since);
    try (HomeLock lock = HomeLock.acquire(Path.of(args[0]), me, Duration.ZERO)) {
      System.out.println(lock == null ? "" : "held");
      while (System.in.read() >= 0) {
        // Until the input ends.
      }
    }
  }
}
