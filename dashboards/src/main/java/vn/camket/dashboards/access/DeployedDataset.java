package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.DatasetAccess;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/**
 * A dataset of the bundle as it stands in Superset.
 *
 * @param id Superset's number
 * @param table its table
 * @param databaseId Superset's number of its database
 * @param access who may see it
 */
record DeployedDataset(int id, String table, int databaseId, DatasetAccess access) {

  /** Those of a bundle that stand in Superset. */
  static List<DeployedDataset> of(Session session, Bundle bundle) {
    List<UUID> wanted = bundle.of(AssetKind.DATASET).stream().map(Asset::uuid).toList();
    List<DeployedDataset> datasets = new ArrayList<>();
    for (JsonNode found : Listing.of(session, "/api/v1/dataset/")) {
      UUID uuid = UUID.fromString(found.path("uuid").asText());
      if (wanted.contains(uuid)) {
        datasets.add(
            new DeployedDataset(
                found.path("id").asInt(),
                found.path("table_name").asText(),
                found.path("database").path("id").asInt(),
                bundle.accessTo(uuid)));
      }
    }
    return datasets;
  }
}
