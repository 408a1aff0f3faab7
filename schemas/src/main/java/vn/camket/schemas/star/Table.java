package vn.camket.schemas.star;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract of one table of the star.
 *
 * @param name table name, also the name of its folder and its file
 * @param kind kind of table
 * @param grain what one row is, in one sentence
 * @param keys columns that together are unique
 * @param partitionBy column whose values name the partitions; null when the table is not
 *     partitioned
 * @param columns columns in order
 */
public record Table(
    @JsonProperty("table") String name,
    TableKind kind,
    String grain,
    List<String> keys,
    @JsonProperty("partition_by") @Nullable String partitionBy,
    List<Column> columns) {

  /**
   * A column by name.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public Column column(String columnName) {
    return columns.stream()
        .filter(c -> c.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + columnName));
  }
}
