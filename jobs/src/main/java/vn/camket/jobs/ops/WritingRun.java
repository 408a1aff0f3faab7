package vn.camket.jobs.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Failure;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.BusyException;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.HomeUpgrade;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.ops.Run.RunEnd;
import vn.camket.jobs.unchanged.UnchangedHome;
import vn.camket.pipeline.publish.Swept;

/**
 * A run that writes to a home: takes the lock, writes the ledger before and after, makes the
 * operations database anew, also when it fails, finds nothing new, or is ended by a signal.
 */
public final class WritingRun {

  /** What the run does. */
  @FunctionalInterface
  public interface Work {
    /** Does it, step by step. */
    RunResult perform(Steps steps);
  }

  private final Home home;
  private final Terminal terminal;
  private final Duration wait;
  private final RunLedger ledger;

  /**
   * @param wait how long to wait for another writer
   */
  public WritingRun(Home home, Terminal terminal, Duration wait) {
    this.home = home;
    this.terminal = terminal;
    this.wait = wait;
    this.ledger = new RunLedger(home.runLedger());
  }

  /**
   * Runs the work as the home's one writer.
   *
   * @param command the command as the ledger names it
   * @throws BusyException when another writer stays longer than we wait; the ledger says so
   */
  public RunResult execute(String command, Steps.Watcher watcher, Work work) {
    Run run = new Run(newRunId(), command, ProcessHandle.current().pid(), terminal.now(), null);
    makeFolders();
    HomeLock lock = lockFor(run);
    try {
      ledger.closeDead(terminal.now());
      ledger.started(run);
      return recorded(
          run,
          new Steps(watcher),
          steps -> {
            sweep();
            upgrade();
            return work.perform(steps);
          });
    } finally {
      lock.close();
    }
  }

  /** Removes what a killed run left: nobody else writes while we hold the lock. */
  private void sweep() {
    Swept swept = home.releases().sweep();
    home.storage().delete(home.root().relativize(home.scratch()).toString());
    swept
        .removed()
        .forEach(key -> terminal.err().println("Left by a run that did not end, removed: " + key));
  }

  private void upgrade() {
    new HomeUpgrade(home)
        .execute()
        .forEach(sentence -> terminal.err().println("Home upgraded: " + sentence));
  }

  /** A failed run leaves no half release: on a full disk, its room is what the ledger needs. */
  private void giveRoomBack() {
    try {
      sweep();
    } catch (RuntimeException e) {
      terminal.err().println("Left for the next run to remove: " + message(e));
    }
  }

  private HomeLock lockFor(Run run) {
    LockHolder me = new LockHolder(run.pid(), run.command(), run.startedAt());
    try {
      return HomeLock.acquire(home.paths().lock(), me, wait);
    } catch (BusyException e) {
      ledger.turnedAway(run, failed(Outcome.BUSY, ExitCode.BUSY, message(e), List.of()));
      throw e;
    }
  }

  private RunResult recorded(Run run, Steps steps, Work work) {
    AtomicBoolean told = new AtomicBoolean();
    Thread onSignal =
        new Thread(
            () -> {
              if (told.compareAndSet(false, true)) {
                ledger.ended(run.runId(), interrupted(steps.ended()));
              }
            },
            "camket-ledger");
    Runtime.getRuntime().addShutdownHook(onSignal);
    RunEnd end = null;
    try {
      RunResult result = work.perform(steps);
      end = succeeded(result, steps.ended());
      return result;
    } catch (RuntimeException | Error e) {
      if (!isWithdrawn(onSignal)) {
        throw new EndedBySignalException(e);
      }
      giveRoomBack();
      Failure failure = Failure.of(e);
      end = failed(Outcome.FAILED, failure.code(), failure.message(), steps.ended());
      throw e;
    } finally {
      if (end != null && told.compareAndSet(false, true)) {
        ledger.ended(run.runId(), end);
        isWithdrawn(onSignal);
        rebuildOperations();
      }
    }
  }

  private RunEnd succeeded(RunResult result, List<Step> steps) {
    return new RunEnd(
        terminal.now(),
        result.outcome(),
        result.exitCode().code(),
        result.releaseId(),
        result.arrivals(),
        result.rowsRead(),
        result.message(),
        steps);
  }

  private RunEnd interrupted(List<Step> steps) {
    return new RunEnd(
        terminal.now(),
        Outcome.INTERRUPTED,
        null,
        null,
        0,
        0,
        "Ended by a signal, or by an error that ended the process; see logs/",
        steps);
  }

  private RunEnd failed(Outcome outcome, ExitCode code, String message, List<Step> steps) {
    return new RunEnd(terminal.now(), outcome, code.code(), null, 0, 0, message, steps);
  }

  /** A failure here is told, but is not the run's: the next run makes the database anew. */
  private void rebuildOperations() {
    try {
      rebuild(home);
    } catch (UncheckedIOException e) {
      terminal.err().println("The operations database is not up to date: " + message(e));
    }
  }

  /** Makes the operations database of a home anew; only for its one writer. */
  static void rebuild(Home home) {
    new OpsDatabase(home.paths().operations())
        .rebuild(
            new RunLedger(home.runLedger()).runs(),
            home.releases().list(),
            ScheduleBoard.of(home.root()),
            new UnchangedHome(home.root()).looks());
  }

  /**
   * Makes the operations database anew as the home's one writer, and leaves it to another writer
   * who is there already: that one makes it anew when it ends.
   *
   * @return whether it was made
   */
  public static boolean rebuildUnlessBusy(Home home, Terminal terminal) {
    LockHolder me = new LockHolder(ProcessHandle.current().pid(), "ops", terminal.now());
    HomeLock lock;
    try {
      lock = HomeLock.acquire(home.paths().lock(), me, Duration.ZERO);
    } catch (BusyException e) {
      return false;
    }
    try {
      rebuild(home);
      return true;
    } finally {
      lock.close();
    }
  }

  private void makeFolders() {
    try {
      Files.createDirectories(home.root());
    } catch (IOException e) {
      throw new UncheckedIOException(home.root() + ": cannot be made", e);
    }
  }

  private String newRunId() {
    String stamp = terminal.now().toString().replaceAll("[-:]", "");
    return stamp + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** False when the process is ending already, and the hook tells the ledger. */
  private static boolean isWithdrawn(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static String message(@Nullable Throwable e) {
    return e == null ? "" : String.valueOf(e.getMessage());
  }
}
