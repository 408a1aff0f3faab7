package vn.camket.scheduler.service;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.board.Board;
import vn.camket.scheduler.board.BoardFile;
import vn.camket.scheduler.child.ChildProcess;
import vn.camket.scheduler.child.ChildRequest;
import vn.camket.scheduler.due.DuePeriod;
import vn.camket.scheduler.ledger.Ledger;

/**
 * Brings the ledger to the operations board: writes it down for the jobs, then has the operations
 * database made anew by {@code camket ops}, since a job that just ended could not know how the
 * schedule would judge it.
 */
final class BoardFeed {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final long MEMORY = 1L << 30;
  private static final long LOG = 1L << 20;

  private final Path home;
  private final CommandWords words;
  private final AtomicReference<@Nullable ChildProcess> running = new AtomicReference<>();
  private volatile boolean stopping;

  BoardFeed(Path home, CommandWords words) {
    this.home = home;
    this.words = words;
  }

  /** Writes the ledger down. */
  void write(Board board, Ledger ledger, List<DuePeriod> overdue, LocalDateTime now) {
    new BoardFile(home).write(board, ledger, overdue, now);
  }

  /** Has the database made anew; a failure is in {@code logs/schedule/ops.log}, and no job's. */
  void refresh() throws InterruptedException {
    Path log = home.resolve("logs").resolve("schedule").resolve("ops.log");
    ChildProcess process =
        ChildProcess.start(
            new ChildRequest(
                words.words(home, List.of("ops")),
                home,
                Map.of("CAMKET_HEAP", "256m"),
                TIMEOUT,
                MEMORY,
                log,
                LOG));
    running.set(process);
    if (stopping) {
      process.interrupt();
    }
    process.await();
    running.set(null);
  }

  /** Nothing waits for the database when the service stops: the next round makes it anew. */
  void stop() {
    stopping = true;
    ChildProcess process = running.get();
    if (process != null) {
      process.interrupt();
    }
  }
}
