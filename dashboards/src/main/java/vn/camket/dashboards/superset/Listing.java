package vn.camket.dashboards.superset;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole lists of what Superset gives by pages of at most a hundred. */
public final class Listing {
  private static final int PAGE = 100;

  /** How often a list is read at most, when rows are missing from it. */
  private static final int READINGS = 3;

  private Listing() {}

  /**
   * All rows, each once.
   *
   * @param path of the list, such as {@code /api/v1/chart/}
   * @throws SupersetException when it is refused
   */
  public static List<JsonNode> of(Session session, String path) {
    // Pages without an order may hold a row twice and another not at all, as PostgreSQL plans them.
    String order = isOrderedById(session, path) ? "order_column:id,order_direction:asc," : "";
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (int reading = 0; reading < READINGS; reading++) {
      if (read(session, path, order, rows) <= rows.size()) {
        break;
      }
    }
    return List.copyOf(rows.values());
  }

  private static boolean isOrderedById(Session session, String path) {
    String query = "(order_column:id,order_direction:asc,page:0,page_size:1)";
    return session.send("GET", asked(path, query), null).status() != 400;
  }

  /** Reads every page; returns how many rows there are to be. */
  private static int read(Session session, String path, String order, Map<String, JsonNode> rows) {
    for (int page = 0; ; page++) {
      JsonNode answer =
          session.get(asked(path, "(" + order + "page:" + page + ",page_size:" + PAGE + ")"));
      JsonNode result = answer.path("result");
      result.forEach(row -> rows.put(row.path("id").asText(), row));
      int count = answer.path("count").asInt();
      if (result.size() < PAGE || (page + 1) * PAGE >= count) {
        return count;
      }
    }
  }

  private static String asked(String path, String query) {
    return path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
