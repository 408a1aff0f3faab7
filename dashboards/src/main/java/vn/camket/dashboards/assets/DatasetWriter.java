package vn.camket.dashboards.assets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.DatasetAccess;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.bundle.RowScope;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.served.ServedColumn;

/** Datasets as Superset takes them: every column of the contract, and the generated figures. */
final class DatasetWriter {
  private DatasetWriter() {}

  static UUID uuid(String name) {
    return Identity.of(AssetKind.DATASET, name);
  }

  static Asset write(DatasetSource source) {
    ObjectNode content = Json.object();
    content.put("table_name", source.table().text());
    content.put("schema", "main");
    content.putNull("main_dttm_col");
    content.put("description", source.title().text());
    content.put("filter_select_enabled", true);
    content.set("columns", columns(source));
    content.set("metrics", metrics(source));
    content.put("uuid", uuid(source.name()).toString());
    content.put(
        "database_uuid", Identity.of(AssetKind.DATABASE, source.database().key()).toString());
    content.put("version", "1.0.0");
    String path = "datasets/" + source.database().key() + "/" + source.name() + ".yaml";
    return new Asset(AssetKind.DATASET, uuid(source.name()), source.title().text(), path, content);
  }

  static DatasetAccess access(DatasetSource source) {
    Set<Role> readers =
        source.readers().stream()
            .map(w -> Role.valueOf(w.text().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    RowScope rows =
        switch (source.rows().text()) {
          case "open" -> new RowScope.Open();
          case "province" -> new RowScope.Province();
          default -> new RowScope.OfUnit(source.rows().text());
        };
    return new DatasetAccess(readers.isEmpty() ? EnumSet.allOf(Role.class) : readers, rows);
  }

  private static ArrayNode columns(DatasetSource source) {
    ArrayNode columns = Json.array();
    for (ServedColumn c : source.database().contract().columns(source.table().text())) {
      ObjectNode column = column(c.name(), c.type(), label(source, c));
      column.putNull("expression");
      column.put("description", c.doc());
      columns.add(column);
    }
    for (DatasetSource.AddedColumn c : source.columns()) {
      ObjectNode column = column(c.name(), c.type(), c.title());
      column.put("expression", c.sql());
      column.putNull("description");
      columns.add(column);
    }
    return columns;
  }

  /** A code and its label bear one name in the contract; readers choose between them by name. */
  private static String label(DatasetSource source, ServedColumn column) {
    if (column.name().endsWith("_label") && column.labelVi().startsWith("Tên ")) {
      String label = column.labelVi().substring("Tên ".length());
      return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
    boolean hasLabel =
        Stream.of("_label", "_text", "_name")
            .anyMatch(
                end ->
                    source
                        .database()
                        .contract()
                        .column(source.table().text(), column.name() + end)
                        .isPresent());
    return hasLabel ? column.labelVi() + " (mã)" : column.labelVi();
  }

  private static ObjectNode column(String name, String type, String label) {
    ObjectNode column = Json.object();
    column.put("column_name", name);
    column.put("verbose_name", label);
    column.put("type", type);
    column.put("is_dttm", type.equals("DATE") || type.equals("TIMESTAMP"));
    column.put("is_active", true);
    column.put("groupby", true);
    column.put("filterable", true);
    return column;
  }

  private static ArrayNode metrics(DatasetSource source) {
    ArrayNode metrics = Json.array();
    List<Metric> all = new Metrics(source, MeasureCatalog.shipped()).all();
    for (Metric m : all) {
      ObjectNode metric = metrics.addObject();
      metric.put("metric_name", m.name());
      metric.put("verbose_name", m.label().isEmpty() ? null : m.label());
      metric.putNull("metric_type");
      metric.put("expression", m.sql());
      metric.put("description", m.definition().isEmpty() ? null : m.definition());
      metric.put("d3format", m.format());
    }
    return metrics;
  }
}
