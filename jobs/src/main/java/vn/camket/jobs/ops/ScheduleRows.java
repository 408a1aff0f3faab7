package vn.camket.jobs.ops;

import static vn.camket.jobs.ops.ScheduleBoard.number;
import static vn.camket.jobs.ops.ScheduleBoard.text;
import static vn.camket.jobs.ops.ScheduleBoard.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.unchanged.UnchangedHome.Looks;

/** The schedule's rows of the operations database. */
final class ScheduleRows {
  private ScheduleRows() {}

  static void insert(Connection connection, ScheduleBoard board, List<Run> runs, Looks looks)
      throws SQLException {
    try (PreparedStatement entry =
            connection.prepareStatement(
                "INSERT INTO ops_schedule_entry VALUES (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement run =
            connection.prepareStatement(
                "INSERT INTO ops_schedule_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement look =
            connection.prepareStatement("INSERT INTO ops_look VALUES (?, ?)")) {
      for (JsonNode row : board.entries()) {
        insert(
            entry,
            text(row, "entry"),
            text(row, "title"),
            text(row, "command"),
            row.path("paused").booleanValue(),
            time(row, "next"),
            text(row, "last_period"),
            text(row, "last_state"));
      }
      for (JsonNode row : board.runs()) {
        insert(run, values(row, runs));
      }
      insert(look, looks.count(), looks.lastAt());
    }
  }

  private static @Nullable Object[] values(JsonNode row, List<Run> runs) {
    return new @Nullable Object[] {
      text(row, "entry"),
      text(row, "period"),
      time(row, "due_at"),
      text(row, "state"),
      number(row, "tries"),
      number(row, "failures"),
      time(row, "started_at"),
      time(row, "ended_at"),
      time(row, "next_try_at"),
      number(row, "exit_code"),
      text(row, "verdict"),
      releaseOf(row, runs),
      text(row, "message")
    };
  }

  /** The release that the process of a scheduled run made, as the home's own ledger knows it. */
  private static @Nullable String releaseOf(JsonNode row, List<Run> runs) {
    Integer pid = number(row, "pid");
    LocalDateTime from = time(row, "started_at");
    if (pid == null || from == null) {
      return null;
    }
    LocalDateTime to = time(row, "ended_at");
    return runs.stream()
        .filter(run -> run.pid() == pid && !run.startedAt().isBefore(from.minusSeconds(2)))
        .filter(run -> to == null || !run.startedAt().isAfter(to))
        .map(Run::end)
        .map(end -> end == null ? null : end.releaseId())
        .findFirst()
        .orElse(null);
  }

  private static void insert(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.execute();
  }
}
