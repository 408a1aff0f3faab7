package vn.camket.jobs.home;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import vn.camket.jobs.output.QueryException;
import vn.camket.pipeline.mart.LockedMart;

/** Opens the DuckDB files of a home for reading: the mart of a release, or its raw rows. */
public final class Mart {
  private Mart() {}

  /**
   * Opens a mart so that a query can neither change it nor reach any other file.
   *
   * @throws vn.camket.pipeline.mart.MartException when DuckDB cannot open it
   */
  public static Connection locked(Path mart) {
    return LockedMart.open(mart);
  }

  /**
   * Opens a mart so that a query can write one file and reach no other; its answers are handed over
   * as they come, however large.
   *
   * @param target the file that may be written
   * @throws QueryException when DuckDB cannot open it
   */
  public static Connection exporting(Path mart, Path target) {
    String path = target.toString().replace("'", "''");
    return open(
        "jdbc:duckdb:" + mart,
        true,
        "SET allowed_paths = ['" + path + "']; SET enable_external_access = false");
  }

  /** Opens an empty database in memory, which can read the Parquet files of the home. */
  public static Connection reading() {
    return open("jdbc:duckdb:", false, "SET autoinstall_known_extensions = false");
  }

  private static Connection open(String url, boolean readOnly, String locks) {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", String.valueOf(readOnly));
    properties.setProperty("jdbc_stream_results", "true");
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      try (Statement statement = connection.createStatement()) {
        statement.execute(locks + "; SET lock_configuration = true");
      }
      return connection;
    } catch (SQLException e) {
      throw new QueryException(url + ": " + e.getMessage(), e);
    }
  }
}
