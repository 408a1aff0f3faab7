package vn.camket.dashboards.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/** Questions that the tests ask again and again. */
public final class Asked {
  private Asked() {}

  /** Superset's number of an asset of the small bundle. */
  public static int id(Session session, String resource, String path) {
    UUID uuid = BundleOfTests.uuid(path);
    for (JsonNode found : Listing.of(session, "/api/v1/" + resource + "/")) {
      if (found.path("uuid").asText().equals(uuid.toString())) {
        return found.path("id").asInt();
      }
    }
    throw new AssertionError("Superset shows no " + path + " to " + session.user());
  }

  /** What a saved chart answers, one text a row: its values joined. */
  public static List<String> chart(Session session, int id) {
    JsonNode data = session.get("/api/v1/chart/" + id + "/data/").path("result").path(0);
    List<String> rows = new ArrayList<>();
    for (JsonNode row : data.path("data")) {
      List<String> values = new ArrayList<>();
      row.forEach(value -> values.add(value.asText()));
      rows.add(String.join(" ", values));
    }
    return rows;
  }
}
