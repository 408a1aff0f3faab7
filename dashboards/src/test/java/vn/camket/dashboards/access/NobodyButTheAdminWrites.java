package vn.camket.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.live.Pages;
import vn.camket.dashboards.superset.Session;

class NobodyButTheAdminWrites {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LiveSuperset superset = LiveSuperset.get();

  private record Attempt(String method, String path, String body) {}

  @ParameterizedTest
  @ValueSource(strings = {"lanh-dao", "ke-hoach", "phan-tich", "xa-moi"})
  void everyAttemptIsRefused(String reader) throws Exception {
    Session session = superset.as(reader);
    Map<String, Integer> notRefused = new TreeMap<>();
    for (Attempt attempt : attempts()) {
      JsonNode body = attempt.body().isEmpty() ? null : JSON.readTree(attempt.body());
      int status = session.send(attempt.method(), attempt.path(), body).status();
      if (status != 401 && status != 403 && status != 404) {
        notRefused.put(attempt.method() + " " + attempt.path(), status);
      }
    }
    assertThat(notRefused).isEmpty();
    assertThat(superset.deploy(superset.bundle())).isEmpty();
  }

  @Test
  void oneMayChangeOnesPasswordAndNotOnesRole() throws Exception {
    Session reader = superset.login("huyen");
    assertThat(reader.send("PUT", "/api/v1/me/", JSON.readTree("{\"roles\": [1]}")).isOk())
        .isFalse();
    assertThat(reader.send("GET", "/api/v1/me/roles/", null).text()).doesNotContain("Admin");
  }

  @Test
  void thePageOfOnesPasswordIsOpenToEveryRole() throws Exception {
    for (String reader : List.of("lanh-dao", "ke-hoach", "phan-tich", "xa-moi")) {
      assertThat(Pages.of(superset, reader).get("/user_info/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoLeftTheListIsOutAtOnce() {
    Session reader = superset.login("sap-nghi");
    assertThat(reader.send("GET", "/api/v1/me/", null).isOk()).isTrue();
    String without =
        LiveSuperset.USERS
            .lines()
            .filter(l -> !l.contains("sap-nghi"))
            .reduce("", (a, b) -> a + b + "\n");
    try {
      superset.home().users(without);
      assertThat(superset.deploy(superset.bundle()))
          .containsExactly(
              "row rule allow u-chi-cuc by unit_id deleted",
              "user sap-nghi closed",
              "role Unit u-chi-cuc deleted");
      assertThat(reader.send("GET", "/api/v1/me/", null).isOk()).isFalse();
      assertThat(reader.send("GET", "/api/v1/chart/", null).isOk()).isFalse();
    } finally {
      superset.home().users(LiveSuperset.USERS);
      superset.deploy(superset.bundle());
    }
  }

  private List<Attempt> attempts() {
    Session admin = superset.admin();
    String chart = "/api/v1/chart/" + Asked.id(admin, "chart", "charts/items.yaml");
    String dashboard = "/api/v1/dashboard/" + Asked.id(admin, "dashboard", "dashboards/board.yaml");
    int dataset = Asked.id(admin, "dataset", "datasets/mart/rpt_items.yaml");
    int database = Asked.id(admin, "database", "databases/mart.yaml");
    String datasetPath = "/api/v1/dataset/" + dataset;
    String databasePath = "/api/v1/database/" + database;
    return List.of(
        new Attempt("PUT", chart, "{\"slice_name\": \"của tôi\"}"),
        new Attempt("DELETE", chart, ""),
        new Attempt(
            "POST",
            "/api/v1/chart/",
            "{\"slice_name\": \"x\", \"viz_type\": \"table\", \"params\": \"{}\", \"datasource_id\": "
                + dataset
                + ", \"datasource_type\": \"table\"}"),
        new Attempt("PUT", dashboard, "{\"dashboard_title\": \"của tôi\"}"),
        new Attempt("DELETE", dashboard, ""),
        new Attempt("POST", "/api/v1/dashboard/", "{\"dashboard_title\": \"x\"}"),
        new Attempt(
            "POST",
            dashboard + "/copy/",
            "{\"json_metadata\": \"{}\", \"dashboard_title\": \"x\"}"),
        new Attempt("POST", dashboard + "/embedded", "{\"allowed_domains\": []}"),
        new Attempt(
            "PUT",
            dashboard + "/filters",
            "{\"deleted\": [], \"modified\": [], \"reordered\": []}"),
        new Attempt("PUT", dashboard + "/colors", "{\"label_colors\": {}}"),
        new Attempt("PUT", datasetPath, "{\"sql\": \"select * from rpt_items\"}"),
        new Attempt("PUT", datasetPath + "/refresh", ""),
        new Attempt("DELETE", datasetPath, ""),
        new Attempt(
            "POST",
            "/api/v1/dataset/",
            "{\"database\": "
                + database
                + ", \"schema\": \"main\", \"table_name\": \"fact_item\"}"),
        new Attempt(
            "POST",
            "/api/v1/dataset/get_or_create/",
            "{\"database_id\": "
                + database
                + ", \"schema\": \"main\", \"table_name\": \"fact_item\"}"),
        new Attempt(
            "POST",
            "/api/v1/dataset/duplicate",
            "{\"base_model_id\": " + dataset + ", \"table_name\": \"y\"}"),
        new Attempt("PUT", databasePath, "{\"expose_in_sqllab\": true, \"allow_dml\": true}"),
        new Attempt("DELETE", databasePath, ""),
        new Attempt(
            "POST",
            "/api/v1/database/",
            "{\"database_name\": \"z\", \"sqlalchemy_uri\": \"duckdb:///:memory:\"}"),
        new Attempt(
            "POST",
            "/api/v1/database/test_connection/",
            "{\"sqlalchemy_uri\": \"duckdb:///:memory:\"}"),
        new Attempt("GET", "/api/v1/assets/export/", ""),
        new Attempt("POST", "/api/v1/assets/import/", ""),
        new Attempt("GET", "/api/v1/rowlevelsecurity/", ""),
        new Attempt("DELETE", "/api/v1/rowlevelsecurity/1", ""),
        new Attempt("GET", "/api/v1/security/users/", ""),
        new Attempt("PUT", "/api/v1/security/users/1", "{\"active\": false}"),
        new Attempt("POST", "/api/v1/security/roles/", "{\"name\": \"x\"}"),
        new Attempt(
            "POST", "/api/v1/security/roles/1/permissions", "{\"permission_view_menu_ids\": []}"),
        new Attempt(
            "POST",
            "/api/v1/saved_query/",
            "{\"label\": \"x\", \"sql\": \"select 1\", \"db_id\": " + database + "}"),
        new Attempt("POST", "/api/v1/css_template/", "{\"template_name\": \"x\", \"css\": \"\"}"),
        new Attempt("POST", "/api/v1/theme/", "{\"theme_name\": \"x\", \"json_data\": \"{}\"}"),
        new Attempt("POST", "/api/v1/annotation_layer/", "{\"name\": \"x\"}"),
        new Attempt("POST", "/api/v1/tag/", "{\"name\": \"x\"}"),
        new Attempt("POST", "/api/v1/cachekey/invalidate", "{\"datasource_uids\": []}"),
        new Attempt("PUT", "/api/v1/chart/warm_up_cache", "{\"chart_id\": 1}"));
  }
}
