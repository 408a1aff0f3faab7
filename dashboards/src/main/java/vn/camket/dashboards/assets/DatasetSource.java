package vn.camket.dashboards.assets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as people write it: a table or view of a database; everything the contracts say of it
 * comes from there.
 *
 * @param name its file's name
 * @param title what readers call it
 * @param note what every chart of it says of itself; empty when there is nothing to say
 * @param database MART or OPS
 * @param table table or view
 * @param rows the column that holds a unit's id, or {@code open} or {@code province}
 * @param readers roles that may open it; empty for all
 * @param guard columns of which a figure may mix no two values
 * @param values measures that stand in it as values, one per row
 * @param columns columns beside those of the table
 * @param metrics figures beside those of the measures
 */
record DatasetSource(
    String name,
    Word title,
    String note,
    ServedSource database,
    Word table,
    Word rows,
    List<Word> readers,
    List<Word> guard,
    List<Word> values,
    List<AddedColumn> columns,
    List<AddedMetric> metrics) {

  /** A column made from others by SQL. */
  record AddedColumn(String name, String title, String type, String sql) {}

  /**
   * A figure made by SQL.
   *
   * @param name its name
   * @param title its label
   * @param sql an aggregate
   * @param format D3 format; null where it is a text
   * @param guarded whether it is empty when the rows mix what the guard names
   */
  record AddedMetric(
      String name, String title, String sql, @Nullable String format, boolean guarded) {}

  static DatasetSource read(String name, Fields fields) {
    DatasetSource source =
        new DatasetSource(
            name,
            new Word(fields.text("title"), fields.place("title")),
            fields.text("note", ""),
            ServedSource.of(fields),
            new Word(fields.text("table"), fields.place("table")),
            new Word(fields.text("rows"), fields.place("rows")),
            fields.words("readers"),
            fields.words("guard"),
            fields.words("values"),
            columns(fields),
            metrics(fields));
    fields.refuseOthers();
    return source;
  }

  private static List<AddedColumn> columns(Fields fields) {
    List<AddedColumn> columns = new ArrayList<>();
    fields
        .named("columns")
        .forEach(
            (name, f) -> {
              columns.add(
                  new AddedColumn(name, f.text("title"), f.text("type", "VARCHAR"), f.text("sql")));
              f.refuseOthers();
            });
    return columns;
  }

  private static List<AddedMetric> metrics(Fields fields) {
    List<AddedMetric> metrics = new ArrayList<>();
    fields
        .named("metrics")
        .forEach(
            (name, f) -> {
              String format = f.text("format", "");
              metrics.add(
                  new AddedMetric(
                      name,
                      f.text("title"),
                      f.text("sql"),
                      format.isEmpty() ? null : format,
                      !f.flag("unguarded")));
              f.refuseOthers();
            });
    return metrics;
  }
}
