package vn.camket.dashboards.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The filters of a dashboard by the assets: a filter leaves out the charts that do not name it.
 *
 * @param board whose they are
 * @param filters by name in the assets
 */
record BoardFilters(Board board, Map<String, Filter> filters) {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** What the assets write for the first value that is offered. */
  private static final String FIRST = "first";

  /**
   * One filter.
   *
   * @param column by which it narrows a question
   * @param leftOut names of the charts that it does not reach
   * @param hasFirstValue whether it narrows before anybody chooses
   * @param stated the values by which it does, where the assets state them
   */
  record Filter(String column, Set<String> leftOut, boolean hasFirstValue, List<String> stated) {}

  /** As the files of the assets say, not as the product makes them of these. */
  static BoardFilters of(SampleProvince province, Board board) {
    Path assets = province.installation().resolve("dashboards").resolve("assets");
    JsonNode written = read(assets.resolve("filters.yaml")).path("filters");
    Map<String, JsonNode> charts = charts(assets.resolve("charts"));
    Map<String, Filter> filters = new LinkedHashMap<>();
    for (JsonNode name : read(assets.resolve("boards/" + board.slug() + ".yaml")).path("filters")) {
      Set<String> leftOut = new TreeSet<>();
      for (Board.Chart chart : board.charts()) {
        JsonNode source = Objects.requireNonNull(charts.get(chart.name()), chart.name());
        if (!texts(source.path("reached")).contains(name.asText())) {
          leftOut.add(chart.name());
        }
      }
      JsonNode filter = written.path(name.asText());
      String initial = filter.path("initial").asText();
      filters.put(
          name.asText(),
          new Filter(
              filter.path("column").asText(),
              leftOut,
              !initial.isEmpty(),
              initial.isEmpty() || initial.equals(FIRST) ? List.of() : List.of(initial)));
    }
    return new BoardFilters(board, filters);
  }

  private static Map<String, JsonNode> charts(Path folder) {
    Map<String, JsonNode> charts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file ->
              read(file)
                  .path("charts")
                  .properties()
                  .forEach(e -> charts.put(e.getKey(), e.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    return charts;
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
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
