package vn.camket.scheduler.service;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.World;
import vn.camket.scheduler.calendar.CatchUp;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.calendar.When;
import vn.camket.scheduler.child.ChildProcess;
import vn.camket.scheduler.child.ChildRequest;
import vn.camket.scheduler.child.ChildResult;
import vn.camket.scheduler.child.ProcessTree;
import vn.camket.scheduler.child.Verdict;
import vn.camket.scheduler.due.DueCalculation;
import vn.camket.scheduler.due.DuePeriod;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.Ledger.TryEnd;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;

/**
 * Runs what is due, one after the other. Among all schedulers of a store one round is under way at
 * a time: Quartz sees to that, but does not swear to it (a tick that is set anew, a scheduler that
 * was silent too long). So the ledger lets a period be begun by one only, and what a living
 * scheduler has begun is left to it.
 */
public final class Dispatcher {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Path home;
  private final CommandWords commands;
  private final Ledger ledger;
  private final Supplier<LocalDateTime> now;
  private final String owner;
  private final Predicate<String> isAlive;
  private final Consumer<ScheduledRun> ended;
  private final AtomicReference<@Nullable ChildProcess> child = new AtomicReference<>();
  private volatile boolean stopping;

  /**
   * @param home folder of the home
   * @param commands how commands are started
   * @param ledger the ledger
   * @param now local time of Asia/Ho_Chi_Minh
   * @param owner name of this scheduler, one per machine
   * @param isAlive whether a scheduler of a name that shares the store is alive
   * @param ended is told of every try that ended
   */
  public Dispatcher(
      Path home,
      CommandWords commands,
      Ledger ledger,
      Supplier<LocalDateTime> now,
      String owner,
      Predicate<String> isAlive,
      Consumer<ScheduledRun> ended) {
    this.home = home;
    this.commands = commands;
    this.ledger = ledger;
    this.now = now;
    this.owner = owner;
    this.isAlive = isAlive;
    this.ended = ended;
  }

  /**
   * One round: takes up what a scheduler that died left, then runs what was asked for and what is
   * due.
   *
   * @return how many tries it made
   */
  public int round(ReportingCalendar calendar) throws InterruptedException {
    ledger.see(calendar.entries().stream().map(Entry::name).toList(), now.get());
    abandoned().forEach(this::takeUp);
    List<DuePeriod> open = new ArrayList<>(requested(calendar));
    open.addAll(new DueCalculation(calendar).due(ledger, now.get()));
    int tries = 0;
    for (DuePeriod due : open) {
      if (stopping) {
        return tries;
      }
      tries += run(due, calendar) ? 1 : 0;
    }
    return tries;
  }

  private List<DuePeriod> requested(ReportingCalendar calendar) {
    List<DuePeriod> requested = new ArrayList<>();
    for (ScheduledRun run : ledger.inState(RunState.REQUESTED)) {
      calendar
          .entry(run.entry())
          .ifPresent(entry -> requested.add(new DuePeriod(entry, run.period(), run.dueAt())));
    }
    return requested;
  }

  /**
   * Runs whose scheduler died: those of this one are of its earlier life, it is in no round now.
   */
  private List<ScheduledRun> abandoned() {
    return ledger.inState(RunState.RUNNING).stream()
        .filter(run -> !isOfALivingOther(run.owner()))
        .toList();
  }

  private boolean isOfALivingOther(@Nullable String name) {
    return name != null && !name.equals(owner) && isAlive.test(name);
  }

  /** Whether another scheduler, which lives, has a run under way. */
  boolean isAnotherAtWork() {
    return ledger.inState(RunState.RUNNING).stream().anyMatch(run -> isOfALivingOther(run.owner()));
  }

  private void takeUp(ScheduledRun run) {
    endOrphan(run);
    String diedOwner = Objects.requireNonNullElse(run.owner(), owner);
    ledger.ended(
        run.entry(),
        run.period(),
        diedOwner,
        new TryEnd(
            RunState.RETRY,
            now.get(),
            now.get(),
            null,
            Verdict.INTERRUPTED.name(),
            "The scheduler died while it ran",
            false));
  }

  private void endOrphan(ScheduledRun run) {
    Long pid = run.pid();
    if (pid == null || !owner.equals(run.owner())) {
      return; // on another machine the lock of the home keeps two apart
    }
    ProcessHandle.of(pid)
        .filter(process -> Objects.equals(started(process.info().startInstant()), run.pidStarted()))
        .ifPresent(process -> ProcessTree.end(process, Duration.ofSeconds(10)));
  }

  private static @Nullable LocalDateTime started(java.util.Optional<java.time.Instant> instant) {
    return instant
        .map(begun -> ZonedDateTime.ofInstant(begun, World.ZONE).toLocalDateTime().withNano(0))
        .orElse(null);
  }

  private boolean run(DuePeriod due, ReportingCalendar calendar) throws InterruptedException {
    Entry entry = due.entry();
    if (entry.catchUp() == CatchUp.LATEST) {
      ledger.supersede(entry.name(), due.dueAt());
    }
    if (!ledger.begin(entry.name(), due.period(), due.dueAt(), owner, now.get())) {
      return false;
    }
    ChildResult result = await(due, calendar);
    ScheduledRun run = Objects.requireNonNull(ledger.run(entry.name(), due.period()), due.period());
    ledger.ended(entry.name(), due.period(), owner, judged(entry, run, result));
    if (entry.when() instanceof When.EveryMinutes) {
      ledger.forget(entry.name(), now.get().minus(KEPT));
    }
    ended.accept(Objects.requireNonNull(ledger.run(entry.name(), due.period())));
    return true;
  }

  private ChildResult await(DuePeriod due, ReportingCalendar calendar) throws InterruptedException {
    Entry entry = due.entry();
    Path log = new TryLogs(home).next(entry.name(), due.period());
    var request =
        new ChildRequest(
            commands.words(home, entry.commandFor(due.period())),
            home,
            Map.of("CAMKET_HEAP", Math.max(256, entry.memoryMb() * 2 / 3) + "m"),
            entry.timeout(),
            (long) entry.memoryMb() << 20,
            log,
            (long) calendar.service().logMb() << 20);
    try {
      ChildProcess process = ChildProcess.start(request);
      child.set(process);
      ledger.started(
          entry.name(),
          due.period(),
          owner,
          process.pid(),
          started(process.startInstant()),
          home.relativize(log).toString());
      if (stopping) {
        process.interrupt();
      }
      return process.await();
    } catch (UncheckedIOException e) {
      return new ChildResult(
          Verdict.NOT_STARTED, null, Objects.requireNonNullElse(e.getMessage(), "?"));
    } finally {
      child.set(null);
    }
  }

  private TryEnd judged(Entry entry, ScheduledRun run, ChildResult result) {
    Verdict verdict = result.verdict();
    int failures = run.failures() + (verdict.isFailure() ? 1 : 0);
    boolean again = verdict.mayPass() && failures < entry.tries();
    LocalDateTime at = now.get();
    RunState state = verdict.isDone() ? RunState.DONE : again ? RunState.RETRY : RunState.FAILED;
    LocalDateTime next =
        !again ? null : verdict == Verdict.INTERRUPTED ? at : at.plus(entry.waitAfter(failures));
    return new TryEnd(
        state, at, next, result.exitCode(), verdict.name(), result.message(), verdict.isFailure());
  }

  /** Whether it begins nothing more. */
  boolean isStopping() {
    return stopping;
  }

  /** Ends what runs and begins nothing more. */
  public void stop() {
    stopping = true;
    ChildProcess running = child.get();
    if (running != null) {
      running.interrupt();
    }
  }
}
