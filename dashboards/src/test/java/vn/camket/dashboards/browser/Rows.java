package vn.camket.dashboards.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.DatasetAccess;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/** What the shipped datasets give a reader who asks them by the API, as a chart does. */
final class Rows {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A shipped dataset of the mart.
   *
   * @param id Superset's number of it
   * @param table its table or view
   */
  record Dataset(int id, String table, DatasetAccess access) {}

  private Rows() {}

  /** Those that ask the mart. */
  static List<Dataset> datasets(SampleProvince province) {
    Map<String, Integer> ids = new HashMap<>();
    Listing.of(province.admin(), "/api/v1/dataset/")
        .forEach(d -> ids.put(d.path("uuid").asText(), d.path("id").asInt()));
    List<Dataset> datasets = new ArrayList<>();
    for (Asset asset : province.bundle().of(AssetKind.DATASET)) {
      if (asset.path().startsWith("datasets/mart/")) {
        datasets.add(
            new Dataset(
                ids.getOrDefault(asset.uuid().toString(), -1),
                asset.content().path("table_name").asText(),
                province.bundle().accessTo(asset.uuid())));
      }
    }
    return datasets;
  }

  /** One of them by its table. */
  static Dataset dataset(SampleProvince province, String table) {
    return datasets(province).stream()
        .filter(d -> d.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Rows by the values of columns, joined by bars, a figure in SQL behind them; without order.
   *
   * @param where a condition, or empty
   */
  static List<String> of(
      Session reader, Dataset dataset, List<String> columns, String figure, String where) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("datasource").put("id", dataset.id()).put("type", "table");
    body.put("result_format", "json").put("result_type", "full").put("force", true);
    ObjectNode query = body.putArray("queries").addObject();
    columns.forEach(query.putArray("columns")::add);
    query
        .putArray("metrics")
        .addObject()
        .put("expressionType", "SQL")
        .put("sqlExpression", figure)
        .put("label", "figure");
    query.putArray("filters");
    query.putObject("extras").put("where", where);
    query.put("row_limit", 50_000);
    Answer answer = reader.send("POST", "/api/v1/chart/data", body);
    if (!answer.isOk()) {
      throw new AssertionError(dataset.table() + ": " + answer.status() + " " + answer.text());
    }
    List<String> rows = new ArrayList<>();
    for (JsonNode row : answer.json().path("result").path(0).path("data")) {
      List<String> values = new ArrayList<>();
      columns.forEach(c -> values.add(row.path(c).asText()));
      values.add(row.path("figure").asText());
      rows.add(String.join("|", values));
    }
    return rows;
  }
}
