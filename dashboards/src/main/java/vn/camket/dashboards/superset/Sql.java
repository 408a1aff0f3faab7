package vn.camket.dashboards.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Statements on a database that Superset has open: what its readers see, nothing else. */
public final class Sql {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ROWS = 100_000;

  private Sql() {}

  /**
   * Runs a statement as somebody would in SQL Lab.
   *
   * @param databaseId Superset's number of the database
   */
  public static Answer run(Session session, int databaseId, String statement) {
    ObjectNode body = JSON.createObjectNode();
    body.put("database_id", databaseId)
        .put("sql", statement)
        .put("schema", "main")
        .put("runAsync", false)
        .put("expand_data", false)
        .put("queryLimit", MOST_ROWS);
    return session.send("POST", "/api/v1/sqllab/execute/", body);
  }

  /**
   * The first column of a query's rows, as text.
   *
   * @throws SupersetException when it fails, or has more rows than Superset hands out
   */
  public static List<String> texts(Session session, int databaseId, String query) {
    Answer answer = run(session, databaseId, query);
    if (!answer.isOk()) {
      throw new SupersetException("A query was refused: " + answer.text(), null);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode row : answer.json().path("data")) {
      texts.add(row.elements().next().asText());
    }
    if (texts.size() >= MOST_ROWS) {
      throw new SupersetException("A query has more than " + MOST_ROWS + " rows: " + query, null);
    }
    return texts;
  }
}
