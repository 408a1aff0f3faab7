package vn.camket.scheduler.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.due.LedgerView;

/**
 * The ledger: one row per entry and business period, so that a period can be begun by one scheduler
 * only, whatever became of the others.
 */
public final class Ledger implements LedgerView {
  private static final int LONGEST_MESSAGE = 1000;

  private final Sql sql;

  /**
   * @param store the open store
   */
  public Ledger(Store store) {
    this.sql = new Sql(store.connections());
  }

  /** Remembers when entries were first seen; never later than now, should the clock go back. */
  public void see(List<String> entries, LocalDateTime now) {
    List<String> known = sql.rows(row -> row.getString(1), "SELECT entry FROM camket_entry");
    for (String entry : entries) {
      if (!known.contains(entry)) {
        sql.insert(
            "INSERT INTO camket_entry (entry, since, paused) VALUES (?, ?, FALSE)", entry, now);
      }
      sql.change(
          "UPDATE camket_entry SET since = ? WHERE entry = ? AND since > ?", now, entry, now);
    }
  }

  /** Holds an entry, or lets it go on. */
  public void pause(String entry, boolean paused) {
    sql.change("UPDATE camket_entry SET paused = ? WHERE entry = ?", paused, entry);
  }

  @Override
  public @Nullable LocalDateTime since(String entry) {
    List<LocalDateTime> since =
        sql.rows(
            row -> row.getObject(1, LocalDateTime.class),
            "SELECT since FROM camket_entry WHERE entry = ?",
            entry);
    return since.isEmpty() ? null : since.get(0);
  }

  @Override
  public Set<String> paused() {
    return new HashSet<>(
        sql.rows(row -> row.getString(1), "SELECT entry FROM camket_entry WHERE paused"));
  }

  @Override
  public @Nullable PeriodState state(String entry, String period) {
    ScheduledRun run = run(entry, period);
    return run == null
        ? null
        : new PeriodState(run.state() == RunState.RETRY, run.endedAt(), run.nextTryAt());
  }

  /** A run; null when the period was never begun or asked for. */
  public @Nullable ScheduledRun run(String entry, String period) {
    List<ScheduledRun> runs =
        sql.rows(
            Ledger::read, "SELECT * FROM camket_run WHERE entry = ? AND period = ?", entry, period);
    return runs.isEmpty() ? null : runs.get(0);
  }

  /** The latest runs, the latest first. */
  public List<ScheduledRun> latest(int limit) {
    return sql.rows(
        Ledger::read,
        "SELECT * FROM camket_run ORDER BY COALESCE(started_at, due_at) DESC, entry LIMIT ?",
        limit);
  }

  /** Runs in a state, by the time they fell due. */
  public List<ScheduledRun> inState(RunState state) {
    return sql.rows(
        Ledger::read,
        "SELECT * FROM camket_run WHERE state = ? ORDER BY due_at, entry",
        state.name());
  }

  /** The run of an entry that ended last, done or for good; null when none has. */
  public @Nullable ScheduledRun lastEnded(String entry) {
    List<ScheduledRun> runs =
        sql.rows(
            Ledger::read,
            "SELECT * FROM camket_run WHERE entry = ? AND state IN ('DONE', 'FAILED')"
                + " ORDER BY ended_at DESC LIMIT 1",
            entry);
    return runs.isEmpty() ? null : runs.get(0);
  }

  /** When the latest period that the ledger knows of an entry fell due; null when none is known. */
  public @Nullable LocalDateTime lastDue(String entry) {
    return time("SELECT MAX(due_at) FROM camket_run WHERE entry = ?", entry);
  }

  /** When a run of an entry was last done; null when none was. */
  public @Nullable LocalDateTime lastDone(String entry) {
    return time("SELECT MAX(ended_at) FROM camket_run WHERE entry = ? AND state = 'DONE'", entry);
  }

  private @Nullable LocalDateTime time(String query, String entry) {
    return sql.rows(row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)), query, entry)
        .get(0)
        .orElse(null);
  }

  /** How many runs there are, by entry and state. */
  public List<Count> counts() {
    return sql.rows(
        row -> new Count(row.getString(1), row.getString(2), row.getLong(3)),
        "SELECT entry, state, COUNT(*) FROM camket_run GROUP BY entry, state ORDER BY entry, state");
  }

  /**
   * So many runs.
   *
   * @param entry of an entry
   * @param state in a state
   * @param runs how many
   */
  public record Count(String entry, String state, long runs) {}

  /**
   * Asks for a period, unless it is done, running or asked for already.
   *
   * @return whether it will be run
   */
  public boolean request(String entry, String period, LocalDateTime dueAt) {
    boolean fresh =
        sql.insert(
            "INSERT INTO camket_run (entry, period, due_at, state, tries, failures)"
                + " VALUES (?, ?, ?, 'REQUESTED', 0, 0)",
            entry,
            period,
            dueAt);
    return fresh
        || sql.change(
                "UPDATE camket_run SET state = 'REQUESTED', failures = 0, next_try_at = NULL"
                    + " WHERE entry = ? AND period = ? AND state IN ('FAILED', 'SUPERSEDED', 'RETRY')",
                entry,
                period)
            == 1;
  }

  /**
   * Begins a try.
   *
   * @return false when another scheduler was first, or the period is done
   */
  public boolean begin(
      String entry, String period, LocalDateTime dueAt, String owner, LocalDateTime now) {
    boolean first =
        sql.insert(
            "INSERT INTO camket_run (entry, period, due_at, state, tries, failures, owner, started_at)"
                + " VALUES (?, ?, ?, 'RUNNING', 1, 0, ?, ?)",
            entry,
            period,
            dueAt,
            owner,
            now);
    return first
        || sql.change(
                "UPDATE camket_run SET state = 'RUNNING', tries = tries + 1, owner = ?,"
                    + " started_at = ?, ended_at = NULL, next_try_at = NULL, exit_code = NULL,"
                    + " verdict = NULL, message = NULL, pid = NULL, pid_started = NULL"
                    + " WHERE entry = ? AND period = ? AND state IN ('REQUESTED', 'RETRY')",
                owner,
                now,
                entry,
                period)
            == 1;
  }

  /** Notes the process that works on a period. */
  public void started(
      String entry,
      String period,
      String owner,
      long pid,
      @Nullable LocalDateTime pidStarted,
      String logFile) {
    sql.change(
        "UPDATE camket_run SET pid = ?, pid_started = ?, log_file = ?"
            + " WHERE entry = ? AND period = ? AND owner = ? AND state = 'RUNNING'",
        pid,
        pidStarted,
        logFile,
        entry,
        period,
        owner);
  }

  /** Notes how a try ended; nothing when the run is another scheduler's by now. */
  public void ended(String entry, String period, String owner, TryEnd end) {
    String message = end.message();
    sql.change(
        "UPDATE camket_run SET state = ?, ended_at = ?, next_try_at = ?, exit_code = ?,"
            + " verdict = ?, message = ?, failures = failures + ?"
            + " WHERE entry = ? AND period = ? AND owner = ? AND state = 'RUNNING'",
        end.state().name(),
        end.at(),
        end.nextTryAt(),
        end.exitCode(),
        end.verdict(),
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message,
        end.isFailure() ? 1 : 0,
        entry,
        period,
        owner);
  }

  /** Gives up tries of earlier periods of an entry whose later one does their work. */
  public void supersede(String entry, LocalDateTime dueBefore) {
    sql.change(
        "UPDATE camket_run SET state = 'SUPERSEDED', next_try_at = NULL"
            + " WHERE entry = ? AND state = 'RETRY' AND due_at < ?",
        entry,
        dueBefore);
  }

  /** Forgets done runs of an entry that fell due before a moment. */
  public void forget(String entry, LocalDateTime dueBefore) {
    sql.change(
        "DELETE FROM camket_run WHERE entry = ? AND due_at < ? AND state IN ('DONE', 'SUPERSEDED')",
        entry,
        dueBefore);
  }

  /**
   * How a try ended.
   *
   * @param state what the run is now
   * @param at when
   * @param nextTryAt when it may be tried again; null when it is not
   * @param exitCode exit code; null when there was none
   * @param verdict one word
   * @param message one sentence
   * @param isFailure whether it counts against the entry's tries
   */
  public record TryEnd(
      RunState state,
      LocalDateTime at,
      @Nullable LocalDateTime nextTryAt,
      @Nullable Integer exitCode,
      String verdict,
      String message,
      boolean isFailure) {}

  private static ScheduledRun read(ResultSet row) throws SQLException {
    return new ScheduledRun(
        row.getString("entry"),
        row.getString("period"),
        row.getObject("due_at", LocalDateTime.class),
        RunState.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getInt("failures"),
        row.getString("owner"),
        row.getObject("pid", Long.class),
        row.getObject("pid_started", LocalDateTime.class),
        row.getObject("started_at", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class),
        row.getObject("next_try_at", LocalDateTime.class),
        row.getObject("exit_code", Integer.class),
        row.getString("verdict"),
        row.getString("log_file"),
        row.getString("message"));
  }
}
