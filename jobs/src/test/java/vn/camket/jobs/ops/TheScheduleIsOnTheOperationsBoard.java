package vn.camket.jobs.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.Run.RunEnd;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;

/** What the schedule wrote down, with the releases that its processes made. */
class TheScheduleIsOnTheOperationsBoard {
  private static final LocalDateTime AT = LocalDateTime.parse("2026-03-02T00:20:01");
  private static final String BOARD =
      """
      {"schema_version":1,"written_at":"2026-03-02T08:00",
       "entries":[{"entry":"chay-dem","command":"run --quiet","when":"daily at 00:20","paused":false,
         "next":"2026-03-03T00:20","last_period":"2026-03-02","last_state":"DONE",
         "title":"Chạy hằng đêm"}],
       "runs":[
        {"entry":"chay-dem","period":"2026-03-02","due_at":"2026-03-02T00:20","state":"DONE",
         "tries":2,"failures":1,"pid":42,"started_at":"2026-03-02T00:20:01",
         "ended_at":"2026-03-02T00:21","next_try_at":null,"exit_code":0,"verdict":"OK",
         "log_file":"x","message":"Đã công bố"},
        {"entry":"chua-gui","period":"H1","due_at":"2026-03-01T08:00","state":"MISSED",
         "tries":0,"failures":0}]}
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aHome() throws IOException {
    Files.writeString(
        folder.resolve("home.yaml"),
        "schema_version: 1\nkind: REAL\nname: Tỉnh Thử\nprovince_unit_id: u\n");
    Files.createDirectories(folder.resolve("schedule"));
    Files.writeString(folder.resolve("schedule/board.json"), BOARD);
    var ledger = new RunLedger(home().runLedger());
    ledger.started(new Run("a", "run", 42, AT.minusDays(9), null));
    ledger.ended("a", end("r-old"));
    ledger.started(new Run("b", "run", 42, AT.plusSeconds(1), null));
    ledger.ended("b", end("r-new"));
  }

  @Test
  void runsTriesWhatIsNextAndWhatWasMissed() throws SQLException {
    assertThat(ops()).isZero();
    assertThat(asked("SELECT * FROM ops_schedule_entry"))
        .containsExactly(
            "chay-dem|Chạy hằng đêm|run --quiet|false|2026-03-03T00:20|2026-03-02|DONE");
    assertThat(
            asked(
                "SELECT entry, period, state, tries, failures, exit_code, verdict, release_id,"
                    + " message FROM ops_schedule_run ORDER BY due_at"))
        .containsExactly(
            "chua-gui|H1|MISSED|0|0||||", "chay-dem|2026-03-02|DONE|2|1|0|OK|r-new|Đã công bố");
  }

  @Test
  void looksThatFoundNothingAreCounted() throws IOException, SQLException {
    Files.writeString(
        folder.resolve("ops/unchanged"), "stamp=x\nchecks=7\nlast_at=2026-03-02T08:00:00\n");
    assertThat(ops()).isZero();
    assertThat(asked("SELECT * FROM ops_look")).containsExactly("7|2026-03-02T08:00");
  }

  @Test
  void aFileThatIsCutShortIsNone() throws IOException, SQLException {
    Files.writeString(folder.resolve("schedule/board.json"), "{\"entries\":[");
    assertThat(ops()).isZero();
    assertThat(asked("SELECT * FROM ops_schedule_run")).isEmpty();
  }

  @Test
  void whoeverHoldsTheHomeDoesItInstead() {
    LockHolder other = new LockHolder(1, "run", AT);
    HomeLock lock = HomeLock.acquire(home().paths().lock(), other, Duration.ZERO);
    assertThat(ops()).isZero();
    lock.close();
    assertThat(home().paths().operations()).doesNotExist();
  }

  private static RunEnd end(String release) {
    return new RunEnd(AT, Outcome.SUCCESS, 0, release, 0, 0, "", List.of());
  }

  private Home home() {
    return new Home(folder);
  }

  private int ops() {
    return new Console(folder).run("ops", "--home", folder.toString());
  }

  private List<String> asked(String sql) throws SQLException {
    try (Connection connection = Mart.locked(home().paths().operations())) {
      Rows rows = new Rows();
      new Query(connection, sql).writeTo(rows);
      return rows.list().stream()
          .map(
              row ->
                  String.join(
                      "|", rows.heads().stream().map(h -> text(row.value(h.name()))).toList()))
          .toList();
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
