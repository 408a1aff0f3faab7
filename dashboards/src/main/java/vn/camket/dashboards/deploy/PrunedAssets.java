package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/**
 * What a deployment made and the code no longer holds. Its identities are made from names (UUID
 * version 5); what a person made in the browser has a random one and stays.
 */
final class PrunedAssets implements Part {
  private static final int BY_NAME = 5;

  /** What refers to another goes first. */
  private static final List<AssetKind> ORDER =
      List.of(
          AssetKind.DASHBOARD,
          AssetKind.CHART,
          AssetKind.DATASET,
          AssetKind.SAVED_QUERY,
          AssetKind.DATABASE);

  private final Session session;
  private final Set<UUID> kept;

  PrunedAssets(Session session, Bundle bundle) {
    this.session = session;
    this.kept = bundle.assets().stream().map(Asset::uuid).collect(Collectors.toSet());
  }

  @Override
  public String name() {
    return "what left the code";
  }

  @Override
  public List<Change> plan() {
    List<Change> changes = new ArrayList<>();
    for (AssetKind kind : ORDER) {
      String path = "/api/v1/" + kind.resource() + "/";
      for (JsonNode found : Listing.of(session, path)) {
        UUID uuid = identity(kind, found);
        if (uuid.version() == BY_NAME && !kept.contains(uuid)) {
          String one = path + found.path("id").asInt();
          changes.add(
              new Change(
                  "deletion of " + kind.resource() + " " + uuid,
                  () -> session.write("DELETE", one, null)));
        }
      }
    }
    return changes;
  }

  /** The list of saved queries does not tell identities, a file of one does. */
  private UUID identity(AssetKind kind, JsonNode found) {
    if (kind == AssetKind.SAVED_QUERY) {
      int id = found.path("id").asInt();
      return BundleZip.read(session.download("/api/v1/saved_query/export/?q=!(" + id + ")"))
          .keySet()
          .iterator()
          .next();
    }
    return UUID.fromString(found.path("uuid").asText());
  }
}
