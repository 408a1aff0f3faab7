package vn.camket.jobs.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.home.BusyException;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.home.NoHomeException;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;

/** Every run, however it ends, stands in the ledger and in the operations database. */
class ARunIsRecorded {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-30T15:00:00");

  @TempDir Path folder = Path.of("");

  @Test
  void whenItSucceeds() throws SQLException {
    RunResult result = new RunResult(Outcome.SUCCESS, "r1", 3, 120, "Published r1");
    run(
        steps -> {
          steps.step("land", () -> 3, n -> n);
          return result;
        });

    Run run = ledger().runs().get(0);
    assertThat(run.command()).isEqualTo("run");
    assertThat(run.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(run.startedAt()).isEqualTo(NOW);
    List<Step> steps = java.util.Objects.requireNonNull(run.end()).steps();
    assertThat(steps).extracting(Step::name).containsExactly("land");
    assertThat(steps).extracting(Step::count).containsExactly(3L);
    assertThat(asked("SELECT outcome, exit_code, release_id, arrivals, rows_read FROM ops_run"))
        .containsExactly("SUCCESS|0|r1|3|120");
    assertThat(asked("SELECT step_no, step, item_count FROM ops_step")).containsExactly("1|land|3");
  }

  @Test
  void whenItFindsNothingNew() throws SQLException {
    run(steps -> new RunResult(Outcome.NOTHING_NEW, null, 0, 0, "Nothing new"));
    assertThat(asked("SELECT outcome, exit_code, release_id FROM ops_run"))
        .containsExactly("NOTHING_NEW|0|");
  }

  @Test
  void whenItFails() throws SQLException {
    assertThatThrownBy(
            () ->
                run(
                    steps -> {
                      throw new NoHomeException("no registry");
                    }))
        .isInstanceOf(NoHomeException.class);
    assertThat(asked("SELECT outcome, exit_code, message FROM ops_run"))
        .containsExactly("FAILED|5|no registry");
  }

  @Test
  void whenAnotherHoldsTheHome() {
    LockHolder other = new LockHolder(1, "ingest", NOW);
    try (HomeLock lock = HomeLock.acquire(home().paths().lock(), other, Duration.ZERO)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> run(steps -> RunResult.done(""))).isInstanceOf(BusyException.class);
    }
    assertThat(ledger().runs()).extracting(Run::outcome).containsExactly(Outcome.BUSY);
  }

  @Test
  void whenItDiedTheNextRunSaysSo() throws SQLException {
    ledger().started(new Run("dead", "run", 1, NOW.minusDays(1), null));
    assertThat(ledger().runs()).extracting(Run::outcome).containsExactly(Outcome.RUNNING);
    run(steps -> RunResult.done("fine"));
    assertThat(asked("SELECT outcome, exit_code FROM ops_run ORDER BY started_at"))
        .containsExactly("DIED|", "SUCCESS|0");
  }

  @Test
  void alsoAfterALineThatACrashCutShort() throws IOException {
    ledger().started(new Run("whole", "run", 1, NOW, null));
    Files.writeString(
        home().runLedger(), "{\"event\":\"STARTED\",\"run", StandardOpenOption.APPEND);
    assertThat(ledger().runs()).extracting(Run::runId).containsExactly("whole");
    ledger().started(new Run("next", "run", 1, NOW, null));
    assertThat(ledger().runs()).extracting(Run::runId).containsExactly("whole", "next");
  }

  @Test
  void andAnEditedLedgerIsRefused() throws IOException {
    ledger().started(new Run("whole", "run", 1, NOW, null));
    Files.writeString(home().runLedger(), "oops\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> ledger().runs()).hasMessageContaining("runs.jsonl line 2");
  }

  private void run(WritingRun.Work work) {
    new WritingRun(home(), new Console(folder).terminal(), Duration.ZERO)
        .execute("run", ConsoleProgress.of(System.err, false, true), work);
  }

  private Home home() {
    return new Home(folder);
  }

  private RunLedger ledger() {
    return new RunLedger(home().runLedger());
  }

  private List<String> asked(String sql) throws SQLException {
    try (Connection connection = Mart.locked(home().paths().operations())) {
      Rows rows = new Rows();
      new Query(connection, sql).writeTo(rows);
      return rows.list().stream()
          .map(row -> String.join("|", rows.heads().stream().map(h -> row.text(h.name())).toList()))
          .toList();
    }
  }
}
