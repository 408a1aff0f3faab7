package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/**
 * Has every chart of a bundle drawn once, as it stands on its dashboard, so that readers need not
 * wait.
 */
final class WarmCharts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;
  private int count;
  private final List<String> problems = new ArrayList<>();

  WarmCharts(Session session) {
    this.session = session;
  }

  /** Draws them; what fails is among the problems. */
  void of(Bundle bundle) {
    List<String> charts =
        bundle.of(AssetKind.CHART).stream().map(Asset::uuid).map(UUID::toString).toList();
    for (JsonNode chart : Listing.of(session, "/api/v1/chart/")) {
      if (charts.contains(chart.path("uuid").asText())) {
        warm(chart);
      }
    }
  }

  int count() {
    return count;
  }

  List<String> problems() {
    return problems;
  }

  private void warm(JsonNode chart) {
    var body = JSON.createObjectNode().put("chart_id", chart.path("id").asInt());
    JsonNode dashboard = chart.path("dashboards").path(0);
    if (dashboard.has("id")) {
      body.put("dashboard_id", dashboard.path("id").asInt());
    }
    Answer answer = session.send("PUT", "/api/v1/chart/warm_up_cache", body);
    String error =
        answer.isOk()
            ? answer.json().path("result").path(0).path("viz_error").asText("null")
            : answer.text();
    if (error.equals("null")) {
      count++;
    } else {
      problems.add("chart '" + chart.path("slice_name").asText() + "': " + error);
    }
  }
}
