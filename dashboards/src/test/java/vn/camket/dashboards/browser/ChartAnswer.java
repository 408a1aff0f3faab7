package vn.camket.dashboards.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server answered a chart that the browser draws.
 *
 * @param chart Superset's number of the chart
 * @param status of HTTP
 * @param results one for each query of the chart
 * @param filteredBy columns by which the dashboard's filters narrowed the question
 */
record ChartAnswer(int chart, int status, JsonNode results, Set<String> filteredBy) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SLICE = Pattern.compile("\"slice_id\":(\\d+)");

  /** Whether an address asks for one of these. */
  static boolean is(String url) {
    return url.contains("/api/v1/chart/data?") && chartOf(url) > 0;
  }

  static ChartAnswer of(Response response) {
    try {
      return new ChartAnswer(
          chartOf(response.url()),
          response.status(),
          JSON.readTree(response.body()).path("result"),
          filters(JSON.readTree(response.request().postData())));
    } catch (IOException e) {
      throw new UncheckedIOException(response.url(), e);
    }
  }

  private static Set<String> filters(JsonNode question) {
    Set<String> columns = new TreeSet<>();
    question
        .path("queries")
        .forEach(q -> q.path("filters").forEach(f -> columns.add(f.path("col").asText())));
    return columns;
  }

  static int chartOf(String url) {
    Matcher found = SLICE.matcher(URLDecoder.decode(url, StandardCharsets.UTF_8));
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** The error of any query; empty when there is none. */
  String error() {
    StringBuilder errors = new StringBuilder();
    results.forEach(r -> errors.append(r.path("error").asText("").replace("null", "")));
    return errors.toString();
  }

  /** What it shows, as text. */
  String shown() {
    StringBuilder data = new StringBuilder();
    results.forEach(r -> data.append(r.path("data")));
    return data.toString();
  }

  /** The value of a column in the first row. */
  JsonNode first(String column) {
    return results.path(0).path("data").path(0).path(column);
  }

  /** When the oldest of its queries was asked of the database; the cache may have kept it. */
  Instant madeAt() {
    Instant oldest = Instant.MAX;
    for (JsonNode result : results) {
      JsonNode kept = result.path("cached_dttm");
      String at = kept.isTextual() ? kept.asText() : result.path("queried_dttm").asText();
      Instant made = LocalDateTime.parse(at.replace("+00:00", "")).toInstant(ZoneOffset.UTC);
      oldest = made.isBefore(oldest) ? made : oldest;
    }
    return oldest;
  }

  /** The rows of all queries. */
  int rows() {
    int rows = 0;
    for (JsonNode result : results) {
      rows += result.path("data").size();
    }
    return rows;
  }
}
