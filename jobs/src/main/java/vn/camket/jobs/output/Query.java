package vn.camket.jobs.output;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One query on one connection, its rows handed to a writer one after the other. */
public final class Query {
  private final Connection connection;
  private final String sql;
  private final List<? extends @Nullable Object> parameters;

  /**
   * @param parameters values of the question marks
   */
  public Query(Connection connection, String sql, @Nullable Object... parameters) {
    this.connection = connection;
    this.sql = sql;
    this.parameters = java.util.Arrays.asList(parameters);
  }

  /**
   * Writes all rows.
   *
   * @return how many there were
   * @throws QueryException when the database refuses the query
   */
  public long writeTo(RowWriter writer) {
    return writeTo(writer, Long.MAX_VALUE);
  }

  /**
   * Writes the first rows.
   *
   * @param limit how many at most
   * @return how many were written, or {@code limit + 1} when there are more
   * @throws QueryException when the database refuses the query
   */
  public long writeTo(RowWriter writer, long limit) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return write(rows, writer, limit);
      }
    } catch (SQLException e) {
      throw new QueryException(String.valueOf(e.getMessage()), e);
    }
  }

  private static long write(ResultSet rows, RowWriter writer, long limit) throws SQLException {
    List<Head> heads = heads(rows.getMetaData());
    writer.begin(heads);
    long count = 0;
    while (rows.next()) {
      count++;
      if (count > limit) {
        break;
      }
      List<@Nullable Object> row = new ArrayList<>(heads.size());
      for (int i = 0; i < heads.size(); i++) {
        row.add(value(rows, i + 1, heads.get(i).kind()));
      }
      writer.row(row);
    }
    writer.end();
    return count;
  }

  private static List<Head> heads(ResultSetMetaData meta) throws SQLException {
    List<Head> heads = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      heads.add(new Head(meta.getColumnLabel(i), kind(meta.getColumnType(i))));
    }
    return heads;
  }

  private static Head.Kind kind(int sqlType) {
    return switch (sqlType) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          Head.Kind.NUMBER;
      case Types.DATE -> Head.Kind.DATE;
      case Types.TIMESTAMP -> Head.Kind.TIME;
      case Types.BOOLEAN, Types.BIT -> Head.Kind.BOOLEAN;
      default -> Head.Kind.TEXT;
    };
  }

  private static @Nullable Object value(ResultSet rows, int column, Head.Kind kind)
      throws SQLException {
    Object value =
        switch (kind) {
          case DATE -> rows.getObject(column, LocalDate.class);
          case TIME -> rows.getObject(column, LocalDateTime.class);
          default -> rows.getObject(column);
        };
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof LocalDateTime) {
      return value;
    }
    return value instanceof OffsetDateTime time ? time.toString() : value.toString();
  }
}
