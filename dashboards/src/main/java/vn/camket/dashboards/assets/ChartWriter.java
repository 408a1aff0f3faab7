package vn.camket.dashboards.assets;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.camket.dashboards.assets.ChartSource.Role;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.schemas.measure.MeasureCatalog;

/** Charts as Superset takes them, each with the query that it asks. */
final class ChartWriter {
  /** Begins the reason why a chart may show no rows. */
  static final String MAY_BE_EMPTY = "**Có thể trống**: ";

  private final Sources sources;

  ChartWriter(Sources sources) {
    this.sources = sources;
  }

  static UUID uuid(String name) {
    return Identity.of(AssetKind.CHART, name);
  }

  Asset write(ChartSource chart) {
    ChartType type = Objects.requireNonNull(sources.types().get(chart.type().text()));
    ObjectNode params = params(chart, type);
    ObjectNode content = Json.object();
    content.put("slice_name", chart.title());
    content.put("description", description(chart));
    content.put("viz_type", type.vizType());
    content.set("params", params);
    content.put("query_context", queryContext(chart, params).toString());
    content.putNull("cache_timeout");
    content.put("uuid", uuid(chart.name()).toString());
    content.put("version", "1.0.0");
    content.put("dataset_uuid", DatasetWriter.uuid(chart.dataset().text()).toString());
    String path = "charts/" + chart.name() + ".yaml";
    return new Asset(AssetKind.CHART, uuid(chart.name()), chart.title(), path, content);
  }

  /** What the chart says of itself, the definition of each of its measures, what holds for all. */
  private String description(ChartSource chart) {
    DatasetSource dataset = Objects.requireNonNull(sources.datasets().get(chart.dataset().text()));
    Map<String, Metric> metrics =
        new Metrics(dataset, MeasureCatalog.shipped())
            .all().stream().collect(toMap(Metric::name, m -> m, (a, b) -> a));
    String definitions =
        chart.metrics().stream()
            .map(metrics::get)
            .filter(m -> m != null && !m.definition().isEmpty())
            .map(m -> "**" + Objects.requireNonNull(m).label() + "**: " + m.definition())
            .collect(joining("\n\n"));
    String empty = chart.empty().isEmpty() ? "" : MAY_BE_EMPTY + chart.empty();
    return Stream.of(chart.note(), definitions, empty, dataset.note())
        .filter(text -> !text.isEmpty())
        .collect(joining("\n\n"));
  }

  private static ObjectNode params(ChartSource chart, ChartType type) {
    ObjectNode params = type.params().deepCopy();
    params.put("viz_type", type.vizType());
    params.put("datasource", "0__table");
    chart.fields().keySet().forEach(role -> place(params, type, role, chart.names(role)));
    ArrayNode filters = params.putArray("adhoc_filters");
    condition(filters, "WHERE", chart.where());
    condition(filters, "HAVING", chart.having());
    order(params, chart);
    params.put("row_limit", chart.limit());
    params.put("server_page_length", Math.min(chart.limit(), 25));
    params.setAll(chart.options());
    return params;
  }

  private static void place(ObjectNode params, ChartType type, Role role, List<String> names) {
    String parameter = Objects.requireNonNull(type.places().get(role));
    if (type.single().contains(parameter)) {
      params.put(parameter, names.get(0));
    } else {
      params.set(parameter, Json.texts(names));
    }
    if (role == Role.X_ORDER) {
      params.put("x_axis_sort", names.get(0));
      params.put("x_axis_sort_asc", true);
    }
  }

  private static void condition(ArrayNode filters, String clause, String sql) {
    if (!sql.isEmpty()) {
      ObjectNode filter = filters.addObject();
      filter.put("expressionType", "SQL");
      filter.put("clause", clause);
      filter.put("sqlExpression", sql);
      filter.put("filterOptionName", "filter_" + clause.toLowerCase(Locale.ROOT));
    }
  }

  private static void order(ObjectNode params, ChartSource chart) {
    if (chart.order().isEmpty()) {
      return;
    }
    if (!chart.names(Role.COLUMNS).isEmpty()) {
      ArrayNode terms = params.putArray("order_by_cols");
      chart.order().forEach(o -> terms.add(pair(o).toString()));
    } else {
      params.put("timeseries_limit_metric", chart.order().get(0).name().text());
      params.put("order_desc", !chart.order().get(0).ascending());
    }
  }

  private static ArrayNode pair(ChartSource.Order order) {
    return Json.array().add(order.name().text()).add(order.ascending());
  }

  /** The importer puts the ids of this installation in the place of the zeros. */
  private static ObjectNode queryContext(ChartSource chart, ObjectNode params) {
    ObjectNode query = Json.object();
    query.putArray("filters");
    ObjectNode extras = query.putObject("extras");
    extras.put("having", bracketed(chart.having()));
    extras.put("where", bracketed(chart.where()));
    query.putObject("applied_time_extras");
    query.set("columns", Json.texts(chart.columns()));
    if (!chart.metrics().isEmpty()) {
      query.set("metrics", Json.texts(chart.metrics()));
    }
    ArrayNode order = query.putArray("orderby");
    chart.order().forEach(o -> order.add(pair(o)));
    query.putArray("annotation_layers");
    query.put("row_limit", chart.limit());
    query.put("series_limit", 0);
    query.put("order_desc", true);
    query.putObject("url_params");
    query.putObject("custom_params");
    query.putObject("custom_form_data");
    ObjectNode context = Json.object();
    context.putObject("datasource").put("id", 0).put("type", "table");
    context.put("force", false);
    context.putArray("queries").add(query);
    context.set("form_data", params);
    context.put("result_format", "json");
    context.put("result_type", "full");
    return context;
  }

  private static String bracketed(String sql) {
    return sql.isEmpty() ? "" : "(" + sql + ")";
  }
}
