package vn.camket.scheduler.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.ledger.Ledger.TryEnd;

/** The ledger's key is entry × period, in the file of a home. */
class APeriodIsBegunByOneSchedulerOnly {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-02T07:00:00");

  @TempDir private Path home = Path.of("");

  @Test
  void theSecondIsTurnedAwayAndItsEndIsNotWritten() {
    try (Store store = Store.open(StoreSettings.fileOf(home))) {
      var ledger = new Ledger(store);
      assertThat(ledger.begin("run", "p", NOW, "a", NOW)).isTrue();
      assertThat(ledger.begin("run", "p", NOW, "b", NOW)).isFalse();
      ledger.ended("run", "p", "b", end(RunState.FAILED));
      assertThat(ledger.inState(RunState.RUNNING)).hasSize(1);
      ledger.ended("run", "p", "a", end(RunState.DONE));
      assertThat(ledger.begin("run", "p", NOW, "a", NOW)).isFalse();
      assertThat(ledger.request("run", "p", NOW)).isFalse();
    }
  }

  @Test
  void everythingIsThereAfterAnotherStart() {
    try (Store store = Store.open(StoreSettings.fileOf(home))) {
      var ledger = new Ledger(store);
      ledger.see(List.of("run"), NOW);
      ledger.begin("run", "p", NOW, "a", NOW);
      ledger.started("run", "p", "a", 42, NOW, "logs/x.log");
      ledger.ended("run", "p", "a", end(RunState.RETRY));
      ledger.begin("run", "p", NOW, "b", NOW.plusMinutes(5));
      ledger.ended("run", "p", "b", end(RunState.DONE));
    }
    try (Store store = Store.open(StoreSettings.fileOf(home))) {
      assertThat(new Ledger(store).latest(10))
          .containsExactly(
              new ScheduledRun(
                  "run",
                  "p",
                  NOW,
                  RunState.DONE,
                  2,
                  2,
                  "b",
                  null,
                  null,
                  NOW.plusMinutes(5),
                  NOW,
                  null,
                  8,
                  "TRANSIENT",
                  "logs/x.log",
                  "why"));
    }
  }

  @Test
  void aRunOfTheHomesOwnLedgerIsFoundByItsProcess() throws Exception {
    Files.createDirectories(home.resolve("ops"));
    Files.writeString(
        home.resolve("ops").resolve("runs.jsonl"),
        """
        {"event":"STARTED","run_id":"1","command":"run","pid":42,"at":"2026-03-02T07:00:01"}
        {"event":"ENDED","run_id":"1","at":"2026-03-02T07:01:00","outcome":"PUBLISHED","exit_code":0,"release_id":"r1","arrivals":1,"rows_read":2,"message":"m","steps":[]}
        {"event":"STARTED","run_id":"2","command":"ingest","pid":43,"at":"2026-03-02T07:02:00"}
        {"event":"STAR""");
    List<HandRun> all = new HomeRuns(home).all();
    assertThat(all)
        .containsExactly(
            new HandRun(
                "run", 42, NOW.plusSeconds(1), NOW.plusMinutes(1), "PUBLISHED", 0, "r1", "m"),
            new HandRun("ingest", 43, NOW.plusMinutes(2), null, "RUNNING", null, null, ""));
    try (Store store = Store.open(StoreSettings.fileOf(home))) {
      var ledger = new Ledger(store);
      ledger.begin("run", "p", NOW, "a", NOW);
      ledger.started("run", "p", "a", 42, NOW, "logs/x.log");
      ScheduledRun run = ledger.latest(1).get(0);
      assertThat(HomeRuns.madeBy(run, all)).isEqualTo(all.get(0));
    }
  }

  private static TryEnd end(RunState state) {
    return new TryEnd(state, NOW, null, 8, "TRANSIENT", "why", true);
  }
}
