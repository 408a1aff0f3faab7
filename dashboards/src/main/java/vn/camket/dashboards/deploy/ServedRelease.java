package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.SupersetException;

/** Which release a reader gets, asked as a chart asks: through dataset, cache and row rules. */
final class ServedRelease {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "rpt_release";
  private static final String COLUMN = "release_id";

  private ServedRelease() {}

  /**
   * Its id.
   *
   * @throws SupersetException when the chart fails, or the bundle has no dataset of the release
   */
  static String ask(Session session) {
    JsonNode result =
        session.write("POST", "/api/v1/chart/data", question(dataset(session))).path("result");
    JsonNode id = result.path(0).path("data").path(0).path(COLUMN);
    if (id.isMissingNode()) {
      throw new SupersetException("The chart of the release answered " + result, null);
    }
    return id.asText();
  }

  private static int dataset(Session session) {
    for (JsonNode dataset : Listing.of(session, "/api/v1/dataset/")) {
      if (dataset.path("table_name").asText().equals(TABLE)) {
        return dataset.path("id").asInt();
      }
    }
    throw new SupersetException("Superset has no dataset " + TABLE + "; deploy first", null);
  }

  private static ObjectNode question(int dataset) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("datasource").put("id", dataset).put("type", "table");
    body.put("force", false).put("result_format", "json").put("result_type", "full");
    ObjectNode query = body.putArray("queries").addObject();
    query.putArray("columns").add(COLUMN);
    query.putArray("metrics");
    query.putArray("filters");
    query.put("row_limit", 2);
    return body;
  }
}
