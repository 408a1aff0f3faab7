package vn.camket.dashboards.assets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.schemas.measure.MeasureCatalog;

/** Dashboards as Superset takes them: layout, filters with what they reach, colours. */
final class BoardWriter {
  private final Sources sources;
  private final BoardSource board;

  /** Numbers of the charts within this board; the importer puts real ids in their place. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  BoardWriter(Sources sources, BoardSource board) {
    this.sources = sources;
    this.board = board;
    board.cells().forEach(c -> numbers.putIfAbsent(c.chart().text(), numbers.size() + 1));
  }

  Asset write() {
    ObjectNode content = Json.object();
    content.put("dashboard_title", board.title());
    content.putNull("description");
    content.put("css", "");
    content.put("slug", board.slug());
    content.put("uuid", Identity.of(AssetKind.DASHBOARD, board.slug()).toString());
    content.set("position", new Layout().of(board));
    content.set("metadata", metadata());
    content.put("published", true);
    content.put("version", "1.0.0");
    return new Asset(
        AssetKind.DASHBOARD,
        Identity.of(AssetKind.DASHBOARD, board.slug()),
        board.title(),
        "dashboards/" + board.slug() + ".yaml",
        content);
  }

  private ObjectNode metadata() {
    ObjectNode metadata = Json.object();
    metadata.put("color_scheme", "camket");
    ObjectNode colors = metadata.putObject("label_colors");
    sources.colors().forEach(colors::put);
    metricColors(colors);
    metadata.put("cross_filters_enabled", true);
    metadata.put("refresh_frequency", 0);
    metadata.putObject("expanded_slices");
    metadata.putArray("timed_refresh_immune_slices");
    metadata.put("filter_bar_orientation", "HORIZONTAL");
    ArrayNode filters = metadata.putArray("native_filter_configuration");
    for (Word name : board.filters()) {
      filters.add(filter(Objects.requireNonNull(sources.filters().get(name.text()))));
    }
    return metadata;
  }

  /** Superset asks for the colour of a metric by its name, of a value by itself. */
  private void metricColors(ObjectNode colors) {
    for (String chart : numbers.keySet()) {
      ChartSource source = Objects.requireNonNull(sources.charts().get(chart));
      DatasetSource dataset =
          Objects.requireNonNull(sources.datasets().get(source.dataset().text()));
      for (Metric metric : new Metrics(dataset, MeasureCatalog.shipped()).all()) {
        String color = color(metric.label());
        if (color != null && source.metrics().contains(metric.name())) {
          colors.put(metric.name(), color);
        }
      }
    }
  }

  /** By the whole label, else without the number that orders it and without its unit. */
  private @Nullable String color(String label) {
    String meaning = label.replaceAll("^\\d\\. | \\(%\\)$", "");
    return sources.colors().getOrDefault(label, sources.colors().get(meaning));
  }

  private ObjectNode filter(FilterSource source) {
    ObjectNode filter = Json.object();
    filter.put("id", id(source.name()));
    filter.put("type", "NATIVE_FILTER");
    filter.put("filterType", "filter_select");
    filter.put("name", source.title());
    filter.put("description", source.hint());
    ObjectNode target = filter.putArray("targets").addObject();
    target.putObject("column").put("name", source.column().text());
    target.put("datasetUuid", DatasetWriter.uuid(source.dataset().text()).toString());
    ObjectNode control = filter.putObject("controlValues");
    control.put("enableEmptyFilter", source.required());
    control.put("defaultToFirstItem", source.initial().equals("first"));
    filter.put("requiredFirst", source.initial().equals("first"));
    control.put("multiSelect", !source.single());
    control.put("searchAllOptions", false);
    control.put("inverseSelection", false);
    control.put("sortAscending", !source.descending());
    if (!source.order().text().isEmpty()) {
      control.put("sortMetric", source.order().text());
    }
    filter.set("defaultDataMask", initial(source));
    ArrayNode parents = filter.putArray("cascadeParentIds");
    source.after().stream()
        .map(Word::text)
        .filter(n -> board.filters().stream().anyMatch(f -> f.text().equals(n)))
        .map(BoardWriter::id)
        .forEach(parents::add);
    ObjectNode scope = filter.putObject("scope");
    scope.putArray("rootPath").add("ROOT_ID");
    ArrayNode excluded = scope.putArray("excluded");
    notReached(source.name()).forEach(excluded::add);
    return filter;
  }

  private List<Integer> notReached(String filter) {
    List<Integer> numbersOut = new ArrayList<>();
    numbers.forEach(
        (chart, number) -> {
          ChartSource source = Objects.requireNonNull(sources.charts().get(chart));
          if (source.reached().stream().noneMatch(r -> r.text().equals(filter))) {
            numbersOut.add(number);
          }
        });
    return numbersOut;
  }

  private static ObjectNode initial(FilterSource source) {
    ObjectNode mask = Json.object();
    ObjectNode data = mask.putObject("extraFormData");
    ObjectNode state = mask.putObject("filterState");
    mask.putObject("ownState");
    if (!source.initial().isEmpty() && !source.initial().equals("first")) {
      ArrayNode value = Json.array().add(source.initial());
      ObjectNode condition = data.putArray("filters").addObject();
      condition.put("col", source.column().text());
      condition.put("op", "IN");
      condition.set("val", value);
      state.set("value", value.deepCopy());
      state.put("label", source.initial());
    }
    return mask;
  }

  private static String id(String filter) {
    return "NATIVE_FILTER-" + filter;
  }

  /** Rows and tabs as the nodes of Superset's layout. */
  private final class Layout {
    private final ObjectNode nodes = Json.object();
    private int rows;

    ObjectNode of(BoardSource source) {
      nodes.put("DASHBOARD_VERSION_KEY", "v2");
      ObjectNode root = node("ROOT", "ROOT_ID", List.of());
      ObjectNode grid = node("GRID", "GRID_ID", List.of("ROOT_ID"));
      children(root).add("GRID_ID");
      node("HEADER", "HEADER_ID", List.of()).putObject("meta").put("text", source.title());
      nodes.withObject("/HEADER_ID").remove("children");
      List<String> inGrid = List.of("ROOT_ID", "GRID_ID");
      source.head().forEach(row -> children(grid).add(row(row, inGrid)));
      if (!source.tabs().isEmpty()) {
        children(grid).add("TABS-main");
        ObjectNode tabs = node("TABS", "TABS-main", inGrid);
        tabs.putObject("meta");
        for (int i = 0; i < source.tabs().size(); i++) {
          children(tabs).add(tab(source.tabs().get(i), i + 1));
        }
      }
      return nodes;
    }

    private String tab(BoardSource.Tab source, int number) {
      String id = "TAB-" + number;
      ObjectNode tab = node("TAB", id, List.of("ROOT_ID", "GRID_ID", "TABS-main"));
      tab.putObject("meta").put("text", source.title()).put("defaultText", source.title());
      List<String> within = List.of("ROOT_ID", "GRID_ID", "TABS-main", id);
      source.rows().forEach(row -> children(tab).add(row(row, within)));
      return id;
    }

    private String row(BoardSource.Row source, List<String> parents) {
      String id = "ROW-" + ++rows;
      ObjectNode row = node("ROW", id, parents);
      row.putObject("meta").put("background", "BACKGROUND_TRANSPARENT");
      List<String> within = new ArrayList<>(parents);
      within.add(id);
      source.cells().forEach(cell -> children(row).add(chart(cell, source.height(), within)));
      if (!source.note().isEmpty()) {
        children(row).add(note(source, within));
      }
      return id;
    }

    private String chart(BoardSource.Cell cell, int height, List<String> parents) {
      ChartSource source = Objects.requireNonNull(sources.charts().get(cell.chart().text()));
      String id = "CHART-" + source.name() + "-" + rows;
      ObjectNode meta = node("CHART", id, parents).putObject("meta");
      meta.put("chartId", Objects.requireNonNull(numbers.get(source.name())));
      meta.put("uuid", ChartWriter.uuid(source.name()).toString());
      meta.put("width", cell.width());
      meta.put("height", height);
      meta.put("sliceName", source.title());
      return id;
    }

    private String note(BoardSource.Row source, List<String> parents) {
      String id = "MARKDOWN-" + rows;
      ObjectNode meta = node("MARKDOWN", id, parents).putObject("meta");
      meta.put("width", 12);
      meta.put("height", source.height());
      meta.put("code", source.note());
      return id;
    }

    private ObjectNode node(String type, String id, List<String> parents) {
      ObjectNode node = nodes.putObject(id);
      node.put("id", id);
      node.put("type", type);
      node.putArray("children");
      node.set("parents", Json.texts(parents));
      return node;
    }

    private static ArrayNode children(ObjectNode node) {
      return node.withArray("children");
    }
  }
}
