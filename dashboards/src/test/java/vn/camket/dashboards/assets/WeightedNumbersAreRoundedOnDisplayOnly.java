package vn.camket.dashboards.assets;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.schemas.served.ServedColumn;
import vn.camket.schemas.served.ServedDatabase;

/**
 * What the ranking of *So sánh địa phương* asks of two units: one with 5 items by fifty shares of a
 * tenth, whose sum misses 5 in its last digits, one with 4.96, which a display with one digit shows
 * as 5.
 */
class WeightedNumbersAreRoundedOnDisplayOnly {
  @Test
  void theSmallestNumberTestsWhatIsNotRounded() throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement()) {
      statement.execute(table());
      for (int i = 0; i < 50; i++) {
        statement.execute(row("Xã Năm", 0.1));
      }
      statement.execute(row("Xã Gần Năm", 4.96));
      assertThat(answer(statement, "xep-hang")).containsExactly("Xã Năm 5.0");
      assertThat(answer(statement, "chua-xep-hang")).containsExactly("Xã Gần Năm 4.96");
    }
  }

  @Test
  void oneDigitIsShownOfASumOfShares() {
    JsonNode metric = metric("rpt_board_lens");
    assertThat(metric.path("expression").asText()).endsWith("then sum(expected) end");
    assertThat(metric.path("d3format").asText()).isEqualTo(",.1~f");
    assertThat(metric("rpt_board_counts").path("d3format").asText()).isEqualTo(",d");
  }

  private static JsonNode metric(String table) {
    for (var dataset : Shipped.bundle().of(AssetKind.DATASET)) {
      if (dataset.content().path("table_name").asText().equals(table)) {
        for (JsonNode metric : dataset.content().path("metrics")) {
          if (metric.path("metric_name").asText().equals("n_expected")) {
            return metric;
          }
        }
      }
    }
    throw new AssertionError(table);
  }

  private static String table() {
    return "create table rpt_board_lens ("
        + ServedDatabase.mart().columns("rpt_board_lens").stream()
            .map((ServedColumn c) -> c.name() + " " + c.type())
            .collect(joining(", "))
        + ")";
  }

  private static String row(String unit, double expected) {
    return "insert into rpt_board_lens by name select '"
        + unit
        + "' as unit_label, 'AS_IS' as lens, 'XA' as level, 'YEAR' as period, 'DECIDED' as stage,"
        + " 'CONVERTED' as conversion, "
        + expected
        + " as expected, 1 as done";
  }

  /** Units and their n, under the conditions that a chart puts to its groups. */
  private static List<String> answer(Statement statement, String chart) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "select unit_label, round("
                + metric("rpt_board_lens").path("expression").asText()
                + ", 12) from rpt_board_lens group by unit_label having "
                + having(chart))) {
      while (result.next()) {
        rows.add(result.getString(1) + " " + result.getDouble(2));
      }
    }
    return rows;
  }

  private static String having(String chart) {
    for (var asset : Shipped.bundle().of(AssetKind.CHART)) {
      if (asset.path().equals("charts/" + chart + ".yaml")) {
        for (JsonNode filter : asset.content().at("/params/adhoc_filters")) {
          if (filter.path("clause").asText().equals("HAVING")) {
            return filter.path("sqlExpression").asText();
          }
        }
      }
    }
    throw new AssertionError(chart);
  }
}
