package vn.camket.dashboards.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.BundleOfTests;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.superset.Listing;

class ASecondDeploymentChangesNothing {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LiveSuperset superset = LiveSuperset.get();

  @Test
  void nothingIsDoneAndNothingIsTouched() {
    assertThat(superset.firstDeployment()).isNotEmpty();
    Map<String, String> before = changedOn();

    assertThat(superset.deploy(superset.bundle())).isEmpty();

    assertThat(changedOn()).isEqualTo(before).hasSize(7);
  }

  @Test
  void whatSomebodyEditedIsSetRight() {
    int chart = Asked.id(superset.admin(), "chart", "charts/items.yaml");
    superset
        .admin()
        .write(
            "PUT",
            "/api/v1/chart/" + chart,
            JSON.createObjectNode()
                .put("params", "{\"viz_type\":\"table\",\"query_mode\":\"raw\",\"row_limit\":7}"));

    assertThat(superset.deploy(superset.bundle()))
        .singleElement()
        .asString()
        .contains("charts/items.yaml/params/all_columns");
    assertThat(superset.deploy(superset.bundle())).isEmpty();
  }

  @Test
  void whatLeftTheCodeIsDeletedAndWhatAPersonMadeStays() {
    superset
        .admin()
        .write(
            "POST",
            "/api/v1/dashboard/",
            JSON.createObjectNode().put("dashboard_title", "Nháp của quản trị"));
    List<Asset> fewer =
        superset.bundle().assets().stream()
            .filter(a -> a.kind() != AssetKind.DASHBOARD && !a.path().contains("totals"))
            .filter(a -> a.kind() != AssetKind.SAVED_QUERY)
            .toList();

    assertThat(superset.deploy(new Bundle(fewer, superset.bundle().access())))
        .contains(
            deletion("dashboard", "dashboards/board.yaml"),
            deletion("chart", "charts/totals.yaml"),
            deletion("dataset", "datasets/mart/rpt_totals.yaml"),
            deletion("saved_query", "queries/mart/items.yaml"));

    List<JsonNode> dashboards = Listing.of(superset.admin(), "/api/v1/dashboard/");
    assertThat(dashboards)
        .extracting(d -> d.path("dashboard_title").asText())
        .containsExactly("Nháp của quản trị");
    superset
        .admin()
        .write("DELETE", "/api/v1/dashboard/" + dashboards.get(0).path("id").asInt(), null);
    assertThat(superset.deploy(superset.bundle())).isNotEmpty();
    assertThat(superset.deploy(superset.bundle())).isEmpty();
  }

  @Test
  void anAlienRowRuleIsDeleted() {
    var rule = JSON.createObjectNode();
    rule.put("name", "mọi dòng")
        .put("filter_type", "Regular")
        .put("clause", "1 = 1")
        .put("group_key", "unit");
    rule.putArray("tables")
        .add(Asked.id(superset.admin(), "dataset", "datasets/mart/rpt_items.yaml"));
    rule.putArray("roles");
    superset.admin().write("POST", "/api/v1/rowlevelsecurity/", rule);

    assertThat(superset.deploy(superset.bundle())).containsExactly("row rule mọi dòng deleted");
    assertThat(superset.deploy(superset.bundle())).isEmpty();
  }

  private static String deletion(String resource, String path) {
    UUID uuid = BundleOfTests.uuid(path);
    return "deletion of " + resource + " " + uuid;
  }

  private Map<String, String> changedOn() {
    Map<String, String> changed = new TreeMap<>();
    for (String resource : List.of("chart", "dataset", "dashboard")) {
      for (JsonNode found : Listing.of(superset.admin(), "/api/v1/" + resource + "/")) {
        changed.put(resource + found.path("id").asInt(), found.path("changed_on_utc").asText());
      }
    }
    return changed;
  }
}
