package vn.camket.dashboards.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.superset.Listing;

/**
 * A shipped dashboard: what stands on it by the assets.
 *
 * @param slug its address
 * @param head charts above the tabs
 */
record Board(String slug, String title, List<Chart> head, List<Tab> tabs) {

  /**
   * A chart on a dashboard.
   *
   * @param id Superset's number of it in this installation
   * @param name its name in the assets
   * @param mayBeEmpty whether its description says why it may show no rows
   */
  record Chart(int id, String name, String title, boolean mayBeEmpty) {}

  /** A tab with its charts from top to bottom. */
  record Tab(String title, List<Chart> charts) {
    /** What a file about it is called. */
    String fileName() {
      return title;
    }
  }

  /** All of them. */
  static List<Board> all(SampleProvince province) {
    Map<String, Integer> ids = new HashMap<>();
    Listing.of(province.admin(), "/api/v1/chart/")
        .forEach(c -> ids.put(c.path("uuid").asText(), c.path("id").asInt()));
    Map<String, Chart> charts = new HashMap<>();
    for (Asset asset : province.bundle().of(AssetKind.CHART)) {
      String uuid = asset.uuid().toString();
      charts.put(
          uuid,
          new Chart(
              ids.getOrDefault(uuid, -1),
              asset.path().replaceAll("^charts/|\\.yaml$", ""),
              asset.content().path("slice_name").asText(),
              asset.content().path("description").asText().contains("**Có thể trống**: ")));
    }
    return province.bundle().of(AssetKind.DASHBOARD).stream()
        .map(asset -> read(asset.content(), charts))
        .toList();
  }

  /** One of them. */
  static Board of(SampleProvince province, String slug) {
    return all(province).stream().filter(b -> b.slug.equals(slug)).findFirst().orElseThrow();
  }

  /** Every chart once. */
  List<Chart> charts() {
    return Stream.concat(head.stream(), tabs.stream().flatMap(t -> t.charts().stream()))
        .distinct()
        .toList();
  }

  /** A chart by its name in the assets. */
  Chart chart(String name) {
    return charts().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static Board read(JsonNode content, Map<String, Chart> charts) {
    JsonNode nodes = content.path("position");
    List<Chart> head = new ArrayList<>();
    List<Tab> tabs = new ArrayList<>();
    for (JsonNode child : nodes.at("/GRID_ID/children")) {
      JsonNode node = nodes.path(child.asText());
      if (node.path("type").asText().equals("TABS")) {
        for (JsonNode tab : node.path("children")) {
          List<Chart> within = new ArrayList<>();
          collect(nodes, tab.asText(), charts, within);
          tabs.add(new Tab(nodes.path(tab.asText()).at("/meta/text").asText(), within));
        }
      } else {
        collect(nodes, child.asText(), charts, head);
      }
    }
    return new Board(
        content.path("slug").asText(), content.path("dashboard_title").asText(), head, tabs);
  }

  private static void collect(
      JsonNode nodes, String id, Map<String, Chart> charts, List<Chart> into) {
    JsonNode node = nodes.path(id);
    Chart chart = charts.get(node.at("/meta/uuid").asText());
    if (chart != null) {
      into.add(chart);
    }
    node.path("children").forEach(child -> collect(nodes, child.asText(), charts, into));
  }
}
