package vn.camket.jobs.output;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows kept in memory, for answers that are known to be small. */
public final class Rows implements RowWriter {

  /** One row, by name of column. */
  public static final class Row {
    private final Map<String, @Nullable Object> values;

    private Row(Map<String, @Nullable Object> values) {
      this.values = values;
    }

    /** A value; null when it is none. */
    public @Nullable Object value(String column) {
      if (!values.containsKey(column)) {
        throw new IllegalArgumentException("The answer has no column " + column);
      }
      return values.get(column);
    }

    /** A value as people read it; the empty text for null. */
    public String text(String column) {
      return ReaderText.of(value(column));
    }

    /** Whether there is a value. */
    public boolean has(String column) {
      return value(column) != null;
    }

    /** A whole number; 0 for null. */
    public long number(String column) {
      return value(column) instanceof Number number ? number.longValue() : 0;
    }

    /** True when the value is true. */
    public boolean yes(String column) {
      return Boolean.TRUE.equals(value(column));
    }

    /** A local date-time; null when it is none. */
    public @Nullable LocalDateTime time(String column) {
      return (LocalDateTime) value(column);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private List<Head> heads = List.of();

  @Override
  public void begin(List<Head> columns) {
    this.heads = List.copyOf(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      row.put(heads.get(i).name(), values.get(i));
    }
    rows.add(new Row(row));
  }

  @Override
  public void end() {}

  /** The heads. */
  public List<Head> heads() {
    return heads;
  }

  /** The rows in order. */
  public List<Row> list() {
    return List.copyOf(rows);
  }

  /** Hands all rows on. */
  public void copyTo(RowWriter writer) {
    writer.begin(heads);
    for (Row row : rows) {
      writer.row(heads.stream().map(h -> row.value(h.name())).toList());
    }
    writer.end();
  }

  /** The only row. */
  public Row only() {
    return Objects.requireNonNull(rows.get(0));
  }
}
