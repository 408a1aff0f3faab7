package vn.camket.dashboards.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.camket.schemas.yaml.DataFile;

/**
 * What figures of places must be at the stage of decision, from the files of the sample's truth and
 * its registry: no mart is asked.
 */
final class PlacesTruth implements AutoCloseable {
  private static final String TABLES = "/vn/camket/dashboards/places_truth.sql";

  private final Connection connection;

  private PlacesTruth(Connection connection) {
    this.connection = connection;
  }

  static PlacesTruth of(SampleProvince province) {
    String tables =
        DataFile.shippedText(PlacesTruth.class, TABLES)
            .replace("${home}", province.home().toString());
    try {
      PlacesTruth truth = new PlacesTruth(DriverManager.getConnection("jdbc:duckdb:"));
      try (Statement statement = truth.connection.createStatement()) {
        statement.execute(tables);
      }
      return truth;
    } catch (SQLException e) {
      throw new IllegalStateException(TABLES, e);
    }
  }

  /** The rows of an answer, values joined by a bar. */
  List<String> rows(String sql) {
    try {
      return Answer.rows(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The units whose rows a reader of one unit may see, each tree by itself. */
  List<String> subtree(String unit) {
    return rows(
        "with recursive seen(tree, unit_id) as ("
            + "select tree, '"
            + unit
            + "' from (values ('PARTY'), ('STATE'), ('FRONT')) as t(tree)"
            + " union select s.tree, n.unit_id from seen s"
            + " join step n on n.tree = s.tree and n.from_unit_id = s.unit_id)"
            + " select distinct unit_id from seen order by unit_id");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
