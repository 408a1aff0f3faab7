package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.SupersetException;

/**
 * A database of the bundle as it stands in Superset.
 *
 * @param id Superset's number
 * @param name its name
 * @param isForSql whether SQL Lab offers it
 */
record DeployedDatabase(int id, String name, boolean isForSql) {
  private static final String MART = "databases/mart.yaml";

  /** Those that stand in Superset. */
  static List<DeployedDatabase> of(Session session, List<Asset> wanted) {
    List<String> uuids = wanted.stream().map(a -> a.uuid().toString()).toList();
    List<DeployedDatabase> databases = new ArrayList<>();
    for (JsonNode found : Listing.of(session, "/api/v1/database/")) {
      if (uuids.contains(found.path("uuid").asText())) {
        databases.add(
            new DeployedDatabase(
                found.path("id").asInt(),
                found.path("database_name").asText(),
                found.path("expose_in_sqllab").asBoolean()));
      }
    }
    return databases;
  }

  /**
   * The mart: what stands at {@code databases/mart.yaml}.
   *
   * @throws SupersetException when it does not stand in Superset
   */
  static DeployedDatabase mart(Session session, List<Asset> wanted) {
    return of(session, wanted.stream().filter(a -> a.path().equals(MART)).toList()).stream()
        .findFirst()
        .orElseThrow(() -> new SupersetException("Superset has no mart; deploy first", null));
  }
}
