package vn.camket.jobs.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.unchanged.UnchangedHome;
import vn.camket.schemas.served.ServedDatabase;

/** Dashboards are checked against {@code served/ops.csv}. */
class OperationsAreWhatReadersWerePromised {
  @Test
  void columnByColumn(@TempDir Path home) throws SQLException {
    Path file = home.resolve("ops.duckdb");
    new OpsDatabase(file)
        .rebuild(List.of(), List.of(), ScheduleBoard.NONE, new UnchangedHome(home).looks());
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name, column_name, data_type from duckdb_columns()"
                    + " where not internal")) {
      while (rows.next()) {
        found.add(rows.getString(1) + "." + rows.getString(2) + " " + rows.getString(3));
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            ServedDatabase.ops().columns().stream()
                .map(c -> c.table() + "." + c.name() + " " + c.type())
                .toList());
  }
}
