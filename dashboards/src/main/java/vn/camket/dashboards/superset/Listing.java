package vn.camket.dashboards.superset;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whole lists of what Superset gives by pages of at most a hundred. */
public final class Listing {
  private static final int PAGE = 100;

  private Listing() {}

  /**
   * All rows.
   *
   * @param path of the list, such as {@code /api/v1/chart/}
   * @throws SupersetException when it is refused
   */
  public static List<JsonNode> of(Session session, String path) {
    List<JsonNode> rows = new ArrayList<>();
    for (int page = 0; ; page++) {
      String query = "(page:" + page + ",page_size:" + PAGE + ")";
      JsonNode answer =
          session.get(path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
      JsonNode result = answer.path("result");
      result.forEach(rows::add);
      if (result.size() < PAGE || rows.size() >= answer.path("count").asInt(Integer.MAX_VALUE)) {
        return rows;
      }
    }
  }
}
