package vn.camket.scheduler.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with parameters, each in a transaction of its own. */
public final class Sql {
  /** SQLSTATE of a key that is there already, in H2 as in PostgreSQL. */
  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource source;

  /**
   * @param source connections of the store
   */
  public Sql(DataSource source) {
    this.source = source;
  }

  /** How many rows changed. */
  int change(String sql, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerException("The ledger: " + e.getMessage(), e);
    }
  }

  /** Inserts; false when the key is there already. */
  boolean insert(String sql, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new LedgerException("The ledger: " + e.getMessage(), e);
    }
  }

  /** Rows of a query. */
  public <T> List<T> rows(Row<T> read, String sql, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(read.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new LedgerException("The ledger: " + e.getMessage(), e);
    }
  }

  // The caller closes the statement.
  @SuppressWarnings("resource")
  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Reads one row. */
  public interface Row<T> {
    /** Reads the row that the result stands on. */
    T read(ResultSet row) throws SQLException;
  }
}
