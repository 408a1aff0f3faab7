package vn.camket.dashboards.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server answered a chart that the browser draws.
 *
 * @param chart Superset's number of the chart
 * @param status of HTTP
 * @param results one for each query of the chart
 */
record ChartAnswer(int chart, int status, JsonNode results) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SLICE = Pattern.compile("\"slice_id\":(\\d+)");

  /** Whether a response is one of these. */
  static boolean is(Response response) {
    return response.url().contains("/api/v1/chart/data?") && chartOf(response.url()) > 0;
  }

  static ChartAnswer of(Response response) {
    try {
      return new ChartAnswer(
          chartOf(response.url()),
          response.status(),
          JSON.readTree(response.body()).path("result"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(response.url(), e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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

  /** The rows of all queries. */
  int rows() {
    int rows = 0;
    for (JsonNode result : results) {
      rows += result.path("data").size();
    }
    return rows;
  }
}
