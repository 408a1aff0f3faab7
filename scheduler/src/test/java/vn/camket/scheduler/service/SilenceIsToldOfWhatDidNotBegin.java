package vn.camket.scheduler.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/**
 * A schedule that did not fire: three hours late of a daily entry, half an hour of a frequent one.
 */
class SilenceIsToldOfWhatDidNotBegin {
  private static final LocalDateTime SEEN = LocalDateTime.parse("2026-03-01T12:00:00");
  private static final String DAILY =
      "“Mỗi ngày” (moi-ngay) im lặng: kỳ 02/03/2026 đến giờ mà chưa chạy";
  private static final String OFTEN = "“Luôn” (luon) im lặng: kỳ 07:00 02/03/2026";

  @TempDir private Path home = Path.of("");
  private final Store store =
      Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
  private final Ledger ledger = new Ledger(store);

  @BeforeEach
  void makeHome() {
    HomeFolder.real(home)
        .withEntries(
            """
            - {name: moi-ngay, title: Mỗi ngày, command: [x], when: {daily_at: '07:00'}}
            - {name: luon, title: Luôn, command: [x], when: {every_minutes: 10}}
            """);
    ledger.see(List.of("moi-ngay", "luon"), SEEN);
    begin("luon", "2026-03-02T06:50");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void afterItsPatienceAndNotBefore() {
    begin("moi-ngay", "2026-03-01T07:00");
    assertThat(problems("2026-03-02T07:29:59")).isEmpty();
    assertThat(problems("2026-03-02T07:30:00")).singleElement().asString().startsWith(OFTEN);
    begin("luon", "2026-03-02T09:50");
    assertThat(problems("2026-03-02T09:59:59")).isEmpty();
    assertThat(problems("2026-03-02T10:00:00")).containsExactly(DAILY);
    begin("moi-ngay", "2026-03-02T07:00");
    assertThat(problems("2026-03-02T10:00:00")).isEmpty();
  }

  @Test
  void notOfWhatAnOperatorHolds() {
    ledger.pause("moi-ngay", true);
    ledger.pause("luon", true);
    assertThat(problems("2026-03-05T10:00:00")).isEmpty();
  }

  @Test
  void notWhileALongJobRunsAfterWhichItsTurnComes() {
    ledger.begin("khac", "p", SEEN, "here", SEEN);
    assertThat(ledger.inState(RunState.RUNNING)).hasSize(1);
    assertThat(problems("2026-03-02T10:00:00")).isEmpty();
  }

  private void begin(String entry, String dueAt) {
    LocalDateTime due = LocalDateTime.parse(dueAt);
    ledger.begin(entry, dueAt, due, "here", due);
    ledger.ended(
        entry, dueAt, "here", new Ledger.TryEnd(RunState.DONE, due, null, 0, "OK", "", false));
  }

  private List<String> problems(String now) {
    LocalDateTime time = LocalDateTime.parse(now);
    return new Vitals(new HomeCalendar(home).read(), "", ledger, time, false, null, List.of(), time)
        .problems();
  }
}
