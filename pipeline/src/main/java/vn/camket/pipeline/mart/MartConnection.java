package vn.camket.pipeline.mart;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A connection to DuckDB that speaks in lists and in {@link MartException}. */
public final class MartConnection implements AutoCloseable {
  /**
   * Beside Spark's heap; DuckDB spills to disk beyond it. Its own default is most of the machine.
   */
  private static final String MEMORY_LIMIT = "1GB";

  private final Connection connection;

  private MartConnection(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** The row that the result stands at. */
    T read(ResultSet row) throws SQLException;
  }

  /** A new or existing database file, writable. */
  public static MartConnection writing(Path file) {
    return open("jdbc:duckdb:" + file.toAbsolutePath(), new Properties());
  }

  /** An existing database file, read only. */
  public static MartConnection reading(Path file) {
    Properties settings = new Properties();
    settings.setProperty("access_mode", "read_only");
    return open("jdbc:duckdb:" + file.toAbsolutePath(), settings);
  }

  /** A database that lives as long as the connection. */
  public static MartConnection inMemory() {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
    return open("jdbc:duckdb:", settings);
  }

  /** Runs a statement; parameters are bound in order. */
  public void execute(String sql, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      statement.execute();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs statements that are separated by semicolons and have no parameters. */
  void executeAll(String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw failed(statements, e);
    }
  }

  /** Runs a query and reads every row. */
  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs statements as one transaction: all of them or none. */
  public void inTransaction(Runnable statements) {
    execute("begin transaction");
    statements.run();
    execute("commit");
  }

  /** Version of DuckDB, {@code v1.5.6}. */
  public String version() {
    try {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw failed("version", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close", e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static MartConnection open(String url, Properties settings) {
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    try {
      return new MartConnection(DriverManager.getConnection(url, settings));
    } catch (SQLException e) {
      throw failed(url, e);
    }
  }

  private static MartException failed(String what, SQLException e) {
    return new MartException("DuckDB: " + e.getMessage() + "\nin: " + what, e);
  }
}
