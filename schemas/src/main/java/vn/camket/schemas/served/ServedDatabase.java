package vn.camket.schemas.served;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camket.schemas.csv.CsvFile;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/** The tables and views of a database that a home serves; tests hold the databases against it. */
public final class ServedDatabase {
  private static final List<String> HEADER = List.of("table", "column", "type", "label_vi", "doc");
  private static final ServedDatabase MART = shipped("mart.csv");
  private static final ServedDatabase OPS = shipped("ops.csv");

  private final Map<String, List<ServedColumn>> tables;

  private ServedDatabase(List<ServedColumn> columns) {
    tables =
        columns.stream().collect(groupingBy(ServedColumn::table, LinkedHashMap::new, toList()));
  }

  /** The mart of a release. */
  public static ServedDatabase mart() {
    return MART;
  }

  /** The operations database. */
  public static ServedDatabase ops() {
    return OPS;
  }

  /** Every column, table by table. */
  public List<ServedColumn> columns() {
    return tables.values().stream().flatMap(List::stream).toList();
  }

  /** The columns of a table or view, in their order; empty when there is no such table. */
  public List<ServedColumn> columns(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** One column of a table or view. */
  public Optional<ServedColumn> column(String table, String name) {
    return columns(table).stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private static ServedDatabase shipped(String resource) {
    CsvFile file =
        new CsvFile(
            resource,
            HEADER,
            (name, line, reason) -> {
              throw new DataFileException(
                  "Shipped file " + name + " line " + line + " " + reason, null);
            });
    String text = DataFile.shippedText(ServedDatabase.class, resource);
    return new ServedDatabase(file.parse(text).stream().map(ServedDatabase::column).toList());
  }

  private static ServedColumn column(CsvRow row) {
    return new ServedColumn(
        row.text("table"),
        row.text("column"),
        row.text("type"),
        row.text("label_vi"),
        row.text("doc"));
  }
}
