package vn.camket.dashboards.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Session;
import vn.camket.schemas.yaml.DataFile;

/** One request of {@code hostile_requests.yaml}. */
record HostileRequest(String name, String method, String path, @Nullable JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "/vn/camket/dashboards/hostile_requests.yaml";

  static List<HostileRequest> all(LiveSuperset superset) {
    Session admin = superset.admin();
    String items = "" + Asked.id(admin, "dataset", "datasets/mart/rpt_items.yaml");
    String text =
        DataFile.shippedText(HostileRequest.class, FILE)
            .replace("${items}", items)
            .replace("${totals}", "" + Asked.id(admin, "dataset", "datasets/mart/rpt_totals.yaml"))
            .replace("${chart}", "" + Asked.id(admin, "chart", "charts/items.yaml"))
            .replace("${database}", "" + Asked.id(admin, "database", "databases/mart.yaml"));
    List<HostileRequest> requests = new ArrayList<>();
    try {
      new YAMLMapper().readTree(text).forEach(entry -> requests.add(of(entry, items)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return requests;
  }

  private static HostileRequest of(JsonNode entry, String items) {
    String name = entry.path("name").asText();
    if (!entry.has("query")) {
      return new HostileRequest(
          name, entry.path("method").asText(), entry.path("path").asText(), entry.get("body"));
    }
    ObjectNode body = JSON.createObjectNode();
    body.putObject("datasource").put("id", Integer.parseInt(items)).put("type", "table");
    body.put("result_format", "json").put("result_type", "full").put("force", false);
    body.putArray("queries").add(query(entry.path("query")));
    entry.path("with").properties().forEach(e -> body.set(e.getKey(), e.getValue()));
    return new HostileRequest(name, "POST", "/api/v1/chart/data", body);
  }

  private static ObjectNode query(JsonNode stated) {
    ObjectNode query = JSON.createObjectNode();
    query.putArray("metrics");
    query.putArray("filters");
    query.put("row_limit", 1000);
    stated.properties().forEach(e -> query.set(e.getKey(), e.getValue()));
    return query;
  }

  Answer send(Session session) {
    return session.send(method, path, body);
  }
}
