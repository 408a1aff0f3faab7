package vn.camket.scheduler.board;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.WholeFile;
import vn.camket.scheduler.due.DuePeriod;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;

/**
 * What the operations board shows of the schedule: {@code schedule/board.json}, written anew after
 * every round that ran something. Jobs read it without knowing the store.
 */
public final class BoardFile {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int RUNS = 3_000;
  private static final int QUIET_RUNS = 50;

  private final Path file;

  /**
   * @param home folder of the home
   */
  public BoardFile(Path home) {
    this.file = home.resolve("schedule").resolve("board.json");
  }

  /**
   * Writes it.
   *
   * @param board entries and what is due
   * @param ledger runs; of those every few minutes that went well only the latest
   * @param overdue periods that should have begun and have not
   */
  public void write(Board board, Ledger ledger, Iterable<DuePeriod> overdue, LocalDateTime now) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema_version", 1).put("written_at", now.toString());
    root.set("entries", board.list(now));
    ArrayNode runs = root.putArray("runs");
    int quiet = 0;
    for (ScheduledRun run : ledger.latest(RUNS)) {
      boolean isQuiet = run.state() == RunState.DONE && board.isOften(run.entry());
      quiet += isQuiet ? 1 : 0;
      if (!isQuiet || quiet <= QUIET_RUNS) {
        put(runs.addObject(), run);
      }
    }
    for (DuePeriod due : overdue) {
      ObjectNode row = runs.addObject();
      row.put("entry", due.entry().name()).put("period", due.period());
      row.put("due_at", due.dueAt().toString()).put("state", "MISSED");
      row.put("tries", 0).put("failures", 0);
    }
    WholeFile.write(file, root.toString());
  }

  private static void put(ObjectNode row, ScheduledRun run) {
    row.put("entry", run.entry()).put("period", run.period());
    row.put("due_at", run.dueAt().toString()).put("state", run.state().name());
    row.put("tries", run.tries()).put("failures", run.failures());
    row.put("pid", run.pid());
    row.put("started_at", text(run.startedAt())).put("ended_at", text(run.endedAt()));
    row.put("next_try_at", text(run.nextTryAt())).put("exit_code", run.exitCode());
    row.put("verdict", run.verdict()).put("log_file", run.logFile());
    row.put("message", run.message());
  }

  private static @Nullable String text(@Nullable LocalDateTime time) {
    return time == null ? null : time.toString();
  }
}
