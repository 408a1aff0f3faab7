package vn.camket.dashboards.assets;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;

/** What the shipped charts ask a mart, as SQL, without the filters of a board. */
final class ChartSql {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bundle bundle;

  ChartSql(Bundle bundle) {
    this.bundle = bundle;
  }

  /** By name of the chart's file; those of the mart only. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    for (Asset chart : bundle.of(AssetKind.CHART)) {
      Asset dataset = dataset(chart.content().path("dataset_uuid").asText());
      if (dataset.path().startsWith("datasets/mart/")) {
        all.put(chart.path(), sql(query(chart), dataset.content()));
      }
    }
    return all;
  }

  private Asset dataset(String uuid) {
    return bundle.of(AssetKind.DATASET).stream()
        .filter(d -> d.uuid().toString().equals(uuid))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode query(Asset chart) {
    try {
      return JSON.readTree(chart.content().path("query_context").asText()).at("/queries/0");
    } catch (JsonProcessingException e) {
      throw new AssertionError(chart.name(), e);
    }
  }

  private static String sql(JsonNode query, JsonNode dataset) {
    List<String> columns = terms(query.path("columns"), dataset.path("columns"), "column_name");
    List<String> metrics = terms(query.path("metrics"), dataset.path("metrics"), "metric_name");
    List<String> selected = new ArrayList<>(columns);
    selected.addAll(metrics);
    String where = query.at("/extras/where").asText();
    String having = query.at("/extras/having").asText();
    return "select "
        + String.join(", ", selected)
        + " from "
        + dataset.path("table_name").asText()
        + (where.isEmpty() ? "" : " where " + where)
        + (metrics.isEmpty() || columns.isEmpty()
            ? ""
            : " group by " + columns.stream().map(c -> c).collect(joining(", ")))
        + (having.isEmpty() ? "" : " having " + having);
  }

  private static List<String> terms(JsonNode names, JsonNode told, String key) {
    List<String> terms = new ArrayList<>();
    for (JsonNode name : names) {
      for (JsonNode one : told) {
        if (one.path(key).asText().equals(name.asText())) {
          String expression = one.path("expression").asText("");
          terms.add(expression.isEmpty() || expression.equals("null") ? name.asText() : expression);
        }
      }
    }
    return terms;
  }
}
