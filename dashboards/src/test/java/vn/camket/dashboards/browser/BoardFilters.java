package vn.camket.dashboards.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.dashboards.bundle.AssetKind;

/**
 * The filters of a dashboard by the assets: a filter leaves out the charts that do not name it.
 *
 * @param board whose they are
 * @param filters by name in the assets
 */
record BoardFilters(Board board, Map<String, Filter> filters) {
  private static final String PREFIX = "NATIVE_FILTER-";

  /**
   * One filter.
   *
   * @param column by which it narrows a question
   * @param leftOut names of the charts that it does not reach
   * @param hasFirstValue whether it narrows before anybody chooses
   * @param stated the values by which it does, where the assets state them
   */
  record Filter(String column, Set<String> leftOut, boolean hasFirstValue, List<String> stated) {}

  static BoardFilters of(SampleProvince province, Board board) {
    JsonNode content =
        province.bundle().of(AssetKind.DASHBOARD).stream()
            .filter(a -> a.content().path("slug").asText().equals(board.slug()))
            .findFirst()
            .orElseThrow()
            .content();
    Map<String, Filter> filters = new LinkedHashMap<>();
    for (JsonNode one : content.at("/metadata/native_filter_configuration")) {
      Set<String> leftOut = new TreeSet<>();
      one.at("/scope/excluded").forEach(n -> leftOut.add(chartOf(content, n.asInt())));
      filters.put(
          one.path("id").asText().substring(PREFIX.length()),
          new Filter(
              one.at("/targets/0/column/name").asText(),
              leftOut,
              one.at("/controlValues/defaultToFirstItem").asBoolean()
                  || one.at("/defaultDataMask/filterState").has("value"),
              texts(one.at("/defaultDataMask/filterState/value"))));
    }
    return new BoardFilters(board, filters);
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static String chartOf(JsonNode content, int number) {
    for (JsonNode node : content.path("position")) {
      if (node.at("/meta/chartId").asInt() == number) {
        return node.path("id").asText().replaceAll("^CHART-|-\\d+$", "");
      }
    }
    return "";
  }

  /** All of them. */
  Set<String> names() {
    return filters.keySet();
  }

  /** Those that narrow before anybody chooses. */
  Set<String> withFirstValue() {
    Set<String> names = new LinkedHashSet<>(filters.keySet());
    names.removeIf(name -> !filter(name).hasFirstValue());
    return names;
  }

  /** Whether any of these filters reaches a chart. */
  boolean reaches(Set<String> names, Board.Chart chart) {
    return names.stream().anyMatch(name -> !filter(name).leftOut().contains(chart.name()));
  }

  /**
   * Narrows a chart's question as the board does.
   *
   * @param chosen values by the name of the filter; of the others stands what the assets state
   */
  void narrow(ObjectNode question, Board.Chart chart, Map<String, String> chosen) {
    ArrayNode conditions =
        question.path("filters") instanceof ArrayNode there ? there : question.putArray("filters");
    filters.forEach(
        (name, filter) -> {
          String value = chosen.get(name);
          List<String> values = value == null ? filter.stated() : List.of(value);
          if (!values.isEmpty() && !filter.leftOut().contains(chart.name())) {
            ObjectNode condition = conditions.addObject().put("col", filter.column());
            values.forEach(condition.put("op", "IN").putArray("val")::add);
          }
        });
  }

  /** Charts that were asked by a filter that does not reach them, or not asked by one that does. */
  List<String> wronglyAsked(Map<Integer, ChartAnswer> answers, Set<String> names) {
    List<String> wrong = new ArrayList<>();
    for (Board.Chart chart : board.charts()) {
      ChartAnswer answer = answers.get(chart.id());
      for (String name : names) {
        boolean asked = answer != null && answer.filteredBy().contains(filter(name).column());
        if (asked != reaches(Set.of(name), chart)) {
          wrong.add(chart.name() + (asked ? " was asked by " : " was not asked by ") + name);
        }
      }
    }
    return wrong;
  }

  private Filter filter(String name) {
    Filter filter = filters.get(name);
    if (filter == null) {
      throw new IllegalArgumentException(board.slug() + " has no filter " + name);
    }
    return filter;
  }
}
