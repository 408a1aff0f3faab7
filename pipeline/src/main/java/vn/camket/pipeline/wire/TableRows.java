package vn.camket.pipeline.wire;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * Rows of one table of the star: filled by column name, carried as bytes, read in contract order.
 */
public final class TableRows {

  private final Table table;
  private final Map<String, Integer> places = new HashMap<>();
  private final WireWriter out = new WireWriter();
  private @Nullable Object[] row;

  /**
   * @param tableName table of the star
   */
  public TableRows(String tableName) {
    this.table = Star.table(tableName);
    for (Column column : table.columns()) {
      places.put(column.name(), places.size());
    }
    this.row = new Object[places.size()];
  }

  /**
   * Sets a column of the row being filled.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public TableRows set(String column, @Nullable Object value) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
    row[place] = value;
    return this;
  }

  /**
   * Ends the row.
   *
   * @throws IllegalStateException when a column that may not be null is
   */
  public void end() {
    for (int i = 0; i < row.length; i++) {
      Column column = table.columns().get(i);
      if (row[i] == null && !column.nullable()) {
        throw new IllegalStateException(table.name() + "." + column.name() + " may not be null");
      }
      write(column, row[i]);
    }
    row = new Object[row.length];
  }

  private void write(Column column, @Nullable Object value) {
    switch (column.type()) {
      case STRING -> out.text(value instanceof Enum<?> e ? e.name() : (String) value);
      case INTEGER -> out.integer((Integer) value);
      case BIGINT -> out.bigint((Long) value);
      case DOUBLE -> out.real((Double) value);
      case DATE -> out.date((LocalDate) value);
      case TIMESTAMP -> out.time((LocalDateTime) value);
      case BOOLEAN -> out.bool((Boolean) value);
    }
  }

  /** The rows so far as bytes. */
  public byte[] toBytes() {
    return out.toBytes();
  }

  /** Rows from bytes, values in the order of the contract. */
  public static List<@Nullable Object[]> read(Table table, byte[] bytes) {
    WireReader in = new WireReader(bytes);
    List<@Nullable Object[]> rows = new ArrayList<>();
    while (in.hasMore()) {
      @Nullable Object[] row = new Object[table.columns().size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = value(in, table.columns().get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Object value(WireReader in, Column column) {
    return switch (column.type()) {
      case STRING -> in.text();
      case INTEGER -> in.integer();
      case BIGINT -> in.bigint();
      case DOUBLE -> in.real();
      case DATE -> in.date();
      case TIMESTAMP -> in.time();
      case BOOLEAN -> in.bool();
    };
  }
}
