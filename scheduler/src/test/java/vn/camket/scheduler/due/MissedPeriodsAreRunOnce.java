package vn.camket.scheduler.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.Ledger.TryEnd;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/** Downtime, a restart, a clock that steps back: each period is run once, none is lost. */
class MissedPeriodsAreRunOnce {
  private static final String ENTRIES =
      """
      - name: hop-thu
        title: Hộp thư
        command: [run]
        when: {every_minutes: 10}
      - name: chay-dem
        title: Chạy đêm
        command: [run]
        when: {daily_at: '00:20'}
        catch_up: LATEST
      - name: danh-sach
        title: Danh sách mỗi ngày
        command: [missing]
        when: {daily_at: '07:00'}
      """;
  private static final LocalDateTime MONDAY = LocalDate.of(2026, 3, 2).atTime(6, 55);

  @TempDir private Path folder = Path.of("");
  private Store store = Store.open(inMemory());
  private Ledger ledger = new Ledger(store);

  @BeforeEach
  void firstStart() {
    ledger.see(List.of("hop-thu", "chay-dem", "danh-sach"), MONDAY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nothingOfTheTimeBeforeTheFirstStartIsDue() {
    assertThat(runAll(MONDAY)).isEmpty();
    assertThat(runAll(MONDAY.plusMinutes(5)))
        .containsExactly("hop-thu 2026-03-02T07:00", "danh-sach 2026-03-02");
  }

  @Test
  void afterThreeDaysEachMissedPeriodIsRunOnceOrOnlyTheLatest() {
    assertThat(runAll(MONDAY.plusDays(3).plusMinutes(10)))
        .containsExactly(
            "danh-sach 2026-03-02",
            "danh-sach 2026-03-03",
            "danh-sach 2026-03-04",
            "chay-dem 2026-03-05",
            "hop-thu 2026-03-05T07:00",
            "danh-sach 2026-03-05");
    assertThat(runAll(MONDAY.plusDays(3).plusMinutes(11))).isEmpty();
  }

  @Test
  void aClockThatStepsBackRunsNothingTwice() {
    runAll(MONDAY.plusDays(1));
    assertThat(runAll(MONDAY.plusHours(5))).containsExactly("hop-thu 2026-03-02T11:50");
    assertThat(runAll(MONDAY.plusDays(1))).isEmpty();
  }

  @Test
  void aFirstStartInAWrongFutureDoesNotSilenceTheSchedule() {
    ledger.see(List.of("spaet"), MONDAY.plusYears(4));
    ledger.see(List.of("spaet"), MONDAY);
    assertThat(ledger.since("spaet")).isEqualTo(MONDAY);
  }

  @Test
  void aFailureWaitsForItsTimeAndARetryIsNotDueBefore() {
    LocalDateTime now = MONDAY.plusMinutes(6);
    ledger.begin("danh-sach", "2026-03-02", now, "a", now);
    ledger.ended(
        "danh-sach",
        "2026-03-02",
        "a",
        new TryEnd(RunState.RETRY, now, now.plusMinutes(5), 8, "TRANSIENT", "", true));
    assertThat(due(now.plusMinutes(4))).doesNotContain("danh-sach 2026-03-02");
    assertThat(due(now.plusMinutes(5))).contains("danh-sach 2026-03-02");
    // The clock was a day ahead when the try ended.
    assertThat(due(now.minusMinutes(1))).doesNotContain("danh-sach 2026-03-02");
  }

  @Test
  void aPausedEntryIsNotDueAndCatchesUpWhenItGoesOn() {
    ledger.pause("danh-sach", true);
    assertThat(due(MONDAY.plusDays(2))).noneMatch(due -> due.startsWith("danh-sach"));
    ledger.pause("danh-sach", false);
    assertThat(due(MONDAY.plusDays(1).plusMinutes(10)))
        .contains("danh-sach 2026-03-02", "danh-sach 2026-03-03");
  }

  @Test
  void whateverTheClockDoesNoPeriodIsRunTwiceAndEachOfTheDailyOnesIsRun() {
    for (int seed = 0; seed < 8; seed++) {
      close();
      store = Store.open(inMemory());
      ledger = new Ledger(store);
      firstStart();
      var dice = new Random(seed);
      List<String> run = new ArrayList<>();
      LocalDateTime now = MONDAY;
      for (int step = 0; step < 30; step++) {
        now = now.plusMinutes(dice.nextInt(-600, 1800));
        run.addAll(runAll(now));
      }
      run.addAll(runAll(MONDAY.plusDays(60)));
      assertThat(run).as("seed " + seed).doesNotHaveDuplicates();
      assertThat(run.stream().filter(key -> key.startsWith("danh-sach")))
          .as("seed " + seed)
          .hasSize(61 - 1);
    }
  }

  private static StoreSettings inMemory() {
    return new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
  }

  private List<String> runAll(LocalDateTime now) {
    List<String> run = due(now);
    for (String key : run) {
      String[] parts = key.split(" ", 2);
      assertThat(ledger.begin(parts[0], parts[1], now, "a", now)).isTrue();
      ledger.ended(
          parts[0], parts[1], "a", new TryEnd(RunState.DONE, now, null, 0, "OK", "", false));
    }
    return run;
  }

  private List<String> due(LocalDateTime now) {
    ReportingCalendar calendar =
        new HomeCalendar(HomeFolder.real(folder).withEntries(ENTRIES).folder()).read();
    return new DueCalculation(calendar)
        .due(ledger, now).stream().map(due -> due.entry().name() + " " + due.period()).toList();
  }
}
