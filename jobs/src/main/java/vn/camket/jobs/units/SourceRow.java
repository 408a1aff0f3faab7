package vn.camket.jobs.units;

import java.util.List;
import java.util.Map;

/** One line of a table whose columns are found by their headings. */
final class SourceRow {
  private final int line;
  private final Map<String, Integer> columns;
  private final List<String> fields;

  SourceRow(int line, Map<String, Integer> columns, List<String> fields) {
    this.line = line;
    this.columns = columns;
    this.fields = fields;
  }

  int line() {
    return line;
  }

  /** A field without blanks around it; empty when the line or the table has none. */
  String text(String column) {
    Integer index = columns.get(column);
    return index == null || index >= fields.size() ? "" : fields.get(index).strip();
  }
}
