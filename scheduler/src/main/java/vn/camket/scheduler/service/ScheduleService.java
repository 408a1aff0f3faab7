package vn.camket.scheduler.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.World;
import vn.camket.scheduler.alert.AlertBook;
import vn.camket.scheduler.alert.AlertChannel;
import vn.camket.scheduler.alert.Concern;
import vn.camket.scheduler.alert.MailAlert;
import vn.camket.scheduler.alert.MailSettings;
import vn.camket.scheduler.alert.ToldByThisProcess;
import vn.camket.scheduler.alert.WebhookAlert;
import vn.camket.scheduler.board.Board;
import vn.camket.scheduler.calendar.CalendarRefusedException;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Freshness;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.LedgerException;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;
import vn.camket.scheduler.ledger.ToldInStore;
import vn.camket.scheduler.quartz.LivingSchedulers;
import vn.camket.scheduler.quartz.Waker;

/** The running service of one home on one machine. */
public final class ScheduleService implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ScheduleService.class.getName());
  private static final int TICK_SECONDS = 5;
  private static final int PATIENCE_SECONDS = 60;

  private final Path home;
  private final Supplier<LocalDateTime> now;
  private final NodeFolder node;
  private final FileLock lock;
  private final int tickSeconds;
  private final Store store;
  private final Ledger ledger;
  private final Dispatcher dispatcher;
  private final Waker waker;
  private final LoopbackServer server;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(ScheduleService::daemon);
  private final AlertBook alerts;
  private final AlertBook storeAlerts;
  private final StoreSettings settings;
  private final BoardFeed feed;
  private final Freshness freshness;
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile ReportingCalendar calendar;
  private volatile String calendarProblem = "";
  private volatile LocalDateTime lastRound;
  private volatile @Nullable Instant lastWoken;
  private long lastWokenNanos = System.nanoTime();
  private int looksWithoutStore;
  private volatile boolean inRound;
  private volatile boolean isFed;
  private volatile boolean isNews = true; // whoever starts it looks at the board next
  private volatile boolean closed;

  private ScheduleService(
      Supplier<LocalDateTime> now,
      CommandWords launcher,
      NodeFolder node,
      FileLock lock,
      int tickSeconds) {
    this.home = node.home();
    this.now = now;
    this.node = node;
    this.lock = lock;
    this.tickSeconds = tickSeconds;
    this.calendar = new HomeCalendar(home).read();
    this.lastRound = now.get();
    this.settings = StoreSettings.of(home, calendar.service());
    this.store = Store.open(settings);
    this.ledger = new Ledger(store);
    ledger.see(calendar.entries().stream().map(Entry::name).toList(), now.get());
    List<String> configured = calendar.service().launcher();
    CommandWords words = configured.isEmpty() ? launcher : new CommandWords(configured);
    this.freshness = new Freshness(home);
    List<AlertChannel> channels = channels();
    this.alerts = new AlertBook(new ToldInStore(store, node.name()), channels);
    this.storeAlerts = new AlertBook(new ToldByThisProcess(), channels);
    this.feed = new BoardFeed(home, words);
    this.dispatcher =
        new Dispatcher(
            home, words, ledger, now, node.name(), new LivingSchedulers(store), this::ended);
    this.server =
        LoopbackServer.start(calendar.service().port(), node.newToken(), new Answers(this));
    this.waker = Waker.start(store, settings, node.name(), tickSeconds, this::round);
    this.node.running(ProcessHandle.current().pid(), server.port());
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(this::watch, tickSeconds, tickSeconds, TimeUnit.SECONDS);
  }

  /**
   * Starts it.
   *
   * @param node its name and its folder in the home
   * @param now local time of Asia/Ho_Chi_Minh
   * @param launcher how commands are started when the settings do not say
   * @throws RefusedException when one runs here already
   */
  public static ScheduleService start(
      NodeFolder node, Supplier<LocalDateTime> now, CommandWords launcher) {
    return start(node, now, launcher, TICK_SECONDS);
  }

  /** Starts it with another tick than that of every five seconds. */
  static ScheduleService start(
      NodeFolder node, Supplier<LocalDateTime> now, CommandWords launcher, int tickSeconds) {
    FileLock lock = node.lock();
    if (lock == null) {
      throw new RefusedException(
          ExitCode.BUSY, "The schedule of " + node.home() + " runs already on this machine", null);
    }
    return new ScheduleService(now, launcher, node, lock, tickSeconds);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "watch");
    thread.setDaemon(true);
    return thread;
  }

  private void round() throws InterruptedException {
    inRound = true;
    lastRound = now.get();
    try {
      readCalendar();
      if (dispatcher.round(calendar) > 0 || !isFed) {
        feed();
      }
    } finally {
      inRound = false;
    }
  }

  /** A look every few minutes that went well changes nothing that anybody would look for. */
  private void ended(ScheduledRun run) {
    isNews |= run.state() != RunState.DONE || !board().isOften(run.entry());
  }

  private void feed() throws InterruptedException {
    feed.write(board(), ledger, vitals().overdue(), now.get());
    isFed = true;
    if (isNews && !dispatcher.isStopping()) {
      isNews = false;
      feed.refresh();
    }
  }

  private void readCalendar() {
    try {
      calendar = new HomeCalendar(home).read();
      calendarProblem = "";
    } catch (CalendarRefusedException e) {
      calendarProblem = Objects.requireNonNullElse(e.getMessage(), "?");
    }
  }

  private void watch() {
    boolean hasStore = false;
    try {
      if (settings.isShared()) {
        readCalendar(); // the rounds may all be another scheduler's
      }
      keepAwake();
      alerts.look(home.toString(), vitals().concerns());
      hasStore = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Else the executor would never look again.
      LOG.log(Level.WARNING, "The watch of the schedule", e);
    }
    tellOfStore(hasStore);
  }

  /** A clock that was set back would let Quartz sleep until it shows the old time again. */
  private void keepAwake() {
    Instant woken = waker.lastWoken();
    if (inRound || !Objects.equals(woken, lastWoken)) {
      lastWoken = woken;
      lastWokenNanos = System.nanoTime();
    }
    long silent = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastWokenNanos);
    if (silent > 3L * tickSeconds && !dispatcher.isAnotherAtWork()) {
      waker.nudge();
    }
  }

  /** A store that cannot be asked for a minute: told by each scheduler for itself. */
  private void tellOfStore(boolean hasStore) {
    looksWithoutStore = hasStore ? 0 : looksWithoutStore + 1;
    try {
      storeAlerts.look(
          home.toString(),
          looksWithoutStore * (long) tickSeconds < PATIENCE_SECONDS
              ? List.of()
              : List.of(
                  new Concern(
                      "store",
                      "Lịch chạy trên “"
                          + node.name()
                          + "” không đọc được sổ chạy của nó, nên không việc nào chạy; xem"
                          + " logs/schedule/service.log")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<AlertChannel> channels() {
    List<AlertChannel> channels = new ArrayList<>();
    URI webhook = calendar.service().webhook();
    if (webhook != null) {
      channels.add(new WebhookAlert(webhook));
    }
    MailSettings mail = calendar.service().mail();
    if (mail != null) {
      channels.add(new MailAlert(home, mail));
    }
    return channels;
  }

  /** Rows for people. */
  Board board() {
    return new Board(home, calendar, ledger);
  }

  /** Periods to be made up for. */
  Backfill backfill() {
    return new Backfill(calendar, ledger);
  }

  /** How it is. */
  Vitals vitals() {
    return new Vitals(
        calendar,
        calendarProblem,
        ledger,
        lastRound(),
        inRound,
        freshness.lastGoodRun(),
        alerts.failing(),
        now.get());
  }

  /** When a round last began, also one of another scheduler. */
  private LocalDateTime lastRound() {
    Instant woken = lastWoken;
    if (!settings.isShared() || woken == null) {
      return lastRound;
    }
    LocalDateTime ofAny = LocalDateTime.ofInstant(woken, World.ZONE).withNano(0);
    return ofAny.isAfter(lastRound) ? ofAny : lastRound;
  }

  ReportingCalendar calendar() {
    return calendar;
  }

  Ledger ledger() {
    return ledger;
  }

  LocalDateTime now() {
    return now.get();
  }

  Path home() {
    return home;
  }

  /** Where it answers. */
  public int port() {
    return server.port();
  }

  /** Asks it to stop; {@link #await} returns. */
  public void askToStop() {
    asked.countDown();
  }

  /** Waits until it is asked to stop. */
  public void await() throws InterruptedException {
    asked.await();
  }

  private void leaveAlerts() {
    try {
      alerts.leave();
    } catch (LedgerException e) {
      LOG.log(Level.WARNING, "Another scheduler tells of problems two minutes from now", e);
    }
  }

  /** Ends the job that runs, which is tried again at the next start, and everything else. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    asked.countDown();
    watch.shutdownNow();
    dispatcher.stop();
    feed.stop();
    waker.close();
    leaveAlerts();
    server.close();
    store.close();
    node.stopped();
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
