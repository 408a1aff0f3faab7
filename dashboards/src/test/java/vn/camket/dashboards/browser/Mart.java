package vn.camket.dashboards.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** Questions to the mart of a home, and to the truth from which its files were made. */
final class Mart {
  private final Path home;

  private Mart(Path home) {
    this.home = home;
  }

  static Mart of(SampleProvince province) {
    return new Mart(province.home());
  }

  /** The rows of an answer, values joined by a bar. */
  List<String> rows(String sql) {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    String url = "jdbc:duckdb:" + home.resolve("current/mart.duckdb");
    try (Connection connection = DriverManager.getConnection(url, readOnly)) {
      return Answer.rows(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one value of an answer. */
  String value(String sql) {
    return rows(sql).get(0);
  }

  /** A table of the truth, for a FROM. */
  String truth(String table) {
    return "read_csv('" + home.resolve("truth").resolve(table + ".csv") + "')";
  }
}
