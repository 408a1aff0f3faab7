package vn.camket.scheduler.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.World;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/** Rounds with a settable clock and small scripts in place of camket. */
class ARoundRunsWhatIsDue {
  private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-02T06:55:00");

  @TempDir private Path home = Path.of("");
  private final Store store =
      Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
  private final Ledger ledger = new Ledger(store);
  private final List<String> told = new ArrayList<>();
  private final Set<String> living = new HashSet<>();
  private LocalDateTime now = BEGIN;

  @BeforeEach
  void makeHome() {
    HomeFolder.real(home)
        .withEntries(
            """
            - name: moi-ngay
              title: Mỗi ngày
              command: [daily, '{period}']
              when: {daily_at: '07:00'}
              tries: 2
              retry_after_minutes: 5
            """);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPeriodIsRunOnceWithItsHomeAndItsLogIsKept() throws Exception {
    Dispatcher dispatcher = dispatcher("echo $*");
    assertThat(round(dispatcher)).isZero();
    now = BEGIN.plusMinutes(6);
    assertThat(round(dispatcher)).isEqualTo(1);
    assertThat(round(dispatcher)).isZero();
    ScheduledRun run = ledger.latest(1).get(0);
    assertThat(told).containsExactly("2026-03-02 DONE OK daily 2026-03-02 --home " + home);
    assertThat(Files.readString(home.resolve(String.valueOf(run.logFile()))))
        .isEqualTo("daily 2026-03-02 --home " + home + "\n");
  }

  @Test
  void aPassingFailureIsTriedAgainLaterAndGivenUpAfterItsTries() throws Exception {
    Dispatcher dispatcher = dispatcher("echo disk; exit 8");
    now = BEGIN.minusSeconds(1);
    round(dispatcher);
    now = BEGIN.plusMinutes(5);
    round(dispatcher);
    now = BEGIN.plusMinutes(9);
    round(dispatcher);
    now = BEGIN.plusMinutes(10);
    round(dispatcher);
    now = BEGIN.plusMinutes(60);
    round(dispatcher);
    assertThat(told)
        .containsExactly("2026-03-02 RETRY TRANSIENT disk", "2026-03-02 FAILED TRANSIENT disk");
  }

  @Test
  void eachWaitIsTwiceTheOneBefore() throws Exception {
    HomeFolder.real(home)
        .withEntries(
            "- {name: moi-ngay, title: T, command: [x], when: {daily_at: '07:00'}, tries: 4,"
                + " retry_after_minutes: 5}\n");
    Dispatcher dispatcher = dispatcher("exit 8");
    round(dispatcher);
    now = BEGIN.plusMinutes(5);
    List<Integer> tries = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      if (round(dispatcher) == 1) {
        tries.add(minute);
      }
      now = now.plusMinutes(1);
    }
    assertThat(tries).containsExactly(0, 5, 15, 35);
    assertThat(ledger.latest(1).get(0).state()).isEqualTo(RunState.FAILED);
    Entry entry = new HomeCalendar(home).read().entries().get(0);
    assertThat(entry.waitAfter(20)).as("a wait never exceeds").isEqualTo(Duration.ofHours(6));
  }

  /** Else a retry would wait for the time that a clock set ahead had shown. */
  @Test
  void aRetryPlannedByAClockThatWasAheadIsMadeNow() throws Exception {
    round(dispatcher("exit 8"));
    now = BEGIN.plusMinutes(5);
    ledger.begin("moi-ngay", "2026-03-02", now, "here", now.plusYears(1));
    ledger.ended(
        "moi-ngay",
        "2026-03-02",
        "here",
        new Ledger.TryEnd(
            RunState.RETRY,
            now.plusYears(1),
            now.plusYears(1).plusMinutes(5),
            8,
            "TRANSIENT",
            "disk",
            true));
    assertThat(round(dispatcher("echo $*"))).isEqualTo(1);
    assertThat(ledger.latest(1).get(0).state()).isEqualTo(RunState.DONE);
  }

  @Test
  void failedDataAreNotTriedAgain() throws Exception {
    Dispatcher dispatcher = dispatcher("echo audit; exit 3");
    round(dispatcher);
    now = BEGIN.plusHours(5);
    round(dispatcher);
    now = BEGIN.plusHours(9);
    round(dispatcher);
    assertThat(told).containsExactly("2026-03-02 FAILED DATA_FAILURE audit");
  }

  @Test
  void busyIsNoFailureHoweverOften() throws Exception {
    Dispatcher dispatcher = dispatcher("echo busy; exit 4");
    round(dispatcher);
    for (int i = 0; i < 5; i++) {
      now = now.plusMinutes(10);
      round(dispatcher);
    }
    assertThat(told).hasSize(5).containsOnly("2026-03-02 RETRY BUSY busy");
    assertThat(ledger.latest(1).get(0).failures()).isZero();
  }

  @Test
  void whatASchedulerThatDiedLeftIsEndedAndRunAgainOnce() throws Exception {
    round(dispatcher("echo $*"));
    now = BEGIN.plusMinutes(6);
    Process orphan = new ProcessBuilder("sleep", "1000").start();
    ledger.begin("moi-ngay", "2026-03-02", now, "here", now);
    LocalDateTime begun =
        ZonedDateTime.ofInstant(orphan.info().startInstant().orElseThrow(), World.ZONE)
            .toLocalDateTime()
            .withNano(0);
    ledger.started("moi-ngay", "2026-03-02", "here", orphan.pid(), begun, "x");
    assertThat(round(dispatcher("echo $*"))).isEqualTo(1);
    assertThat(orphan.isAlive()).isFalse();
    ScheduledRun run = ledger.latest(1).get(0);
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.tries()).isEqualTo(2);
    assertThat(run.failures()).isZero();
  }

  @Test
  void aProcessThatTookTheNumberOfADeadJobIsLeftAlone() throws Exception {
    round(dispatcher("echo $*"));
    now = BEGIN.plusMinutes(6);
    Process other = new ProcessBuilder("sleep", "1000").start();
    ledger.begin("moi-ngay", "2026-03-02", now, "here", now);
    ledger.started("moi-ngay", "2026-03-02", "here", other.pid(), BEGIN.minusYears(1), "x");
    round(dispatcher("echo $*"));
    assertThat(other.isAlive()).isTrue();
    other.destroyForcibly();
  }

  /** Two rounds at once are rare, and must not become a run of one period twice. */
  @Test
  void whatALivingOtherRunsIsLeftToItUntilItDies() throws Exception {
    Dispatcher dispatcher = dispatcher("echo $*");
    round(dispatcher);
    now = BEGIN.plusMinutes(10);
    living.add("there");
    assertThat(ledger.begin("moi-ngay", "2026-03-02", now, "there", now)).isTrue();
    assertThat(round(dispatcher)).isZero();
    assertThat(dispatcher.isAnotherAtWork()).isTrue();

    living.remove("there");
    assertThat(dispatcher.isAnotherAtWork()).isFalse();
    assertThat(round(dispatcher)).isEqualTo(1);
    assertThat(told).hasSize(1).first().asString().startsWith("2026-03-02 DONE OK");
  }

  @Test
  void aBackfillListsItsPeriodsAndRunsEachOnce() throws Exception {
    Dispatcher dispatcher = dispatcher("echo $*");
    var backfill = new Backfill(new HomeCalendar(home).read(), ledger);
    var entry = new HomeCalendar(home).read().entries().get(0);
    var from = BEGIN.toLocalDate().minusDays(3);
    assertThat(backfill.periods(entry, from, from.plusDays(2), false).toString())
        .contains("2026-02-27", "2026-02-28", "2026-03-01")
        .doesNotContain("REQUESTED", "2026-03-02");
    backfill.periods(entry, from, from.plusDays(2), true);
    backfill.periods(entry, from, from.plusDays(2), true);
    assertThat(round(dispatcher)).isEqualTo(3);
    assertThat(round(dispatcher)).isZero();
    backfill.periods(entry, from, from.plusDays(2), true);
    assertThat(round(dispatcher)).as("what is done is not asked for again").isZero();
    assertThat(backfill.periods(entry, from, from.plusDays(2), false).findValuesAsText("tries"))
        .containsExactly("1", "1", "1");
  }

  private int round(Dispatcher dispatcher) throws Exception {
    return dispatcher.round(new HomeCalendar(home).read());
  }

  private Dispatcher dispatcher(String script) throws IOException {
    return new Dispatcher(
        home,
        new CommandWords(List.of("sh", "-c", script, "camket")),
        ledger,
        () -> now,
        "here",
        living::contains,
        run ->
            told.add(run.period() + " " + run.state() + " " + run.verdict() + " " + run.message()));
  }
}
