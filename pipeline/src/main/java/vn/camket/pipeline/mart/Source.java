package vn.camket.pipeline.mart;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Table;

/**
 * Where the rows of a table of the star stand: in a mart, or as Parquet in a star folder.
 *
 * @param sql what follows {@code from}
 * @param parameters values bound in it
 */
public record Source(String sql, List<String> parameters) {

  /** The table in a mart. */
  public static Source mart(Table table) {
    return new Source(SqlText.identifier(table.name()), List.of());
  }

  /**
   * The table's Parquet files; a folder without any holds no rows.
   *
   * @throws MartException when the folder is missing
   */
  public static Source parquet(Path star, Table table) {
    Path folder = star.resolve(table.name());
    if (!Files.isDirectory(folder)) {
      throw new MartException(folder + " is missing: the star was not written in full", null);
    }
    return hasParquet(folder)
        ? new Source("read_parquet(?, union_by_name = true, " + hive(table) + ")", glob(folder))
        : new Source(noRows(table), List.of());
  }

  /**
   * The Parquet files of one year of a table that is partitioned; a folder without any holds no
   * rows.
   */
  public static Source parquet(Path star, Table table, int year) {
    Path folder = star.resolve(table.name()).resolve(table.partitionBy() + "=" + year);
    return Files.isDirectory(folder) && hasParquet(folder)
        ? new Source("read_parquet(?, union_by_name = true, " + hive(table) + ")", glob(folder))
        : new Source(noRows(table), List.of());
  }

  /** The parameters as an array, to bind. */
  public Object[] bound() {
    return parameters.toArray();
  }

  private static String hive(Table table) {
    String partition = table.partitionBy();
    return partition == null
        ? "hive_partitioning = false"
        : "hive_partitioning = true, hive_types = {"
            + SqlText.literal(partition)
            + ": "
            + DuckType.of(table.column(partition).type())
            + "}";
  }

  private static List<String> glob(Path folder) {
    String escaped = folder.toAbsolutePath().toString().replaceAll("([\\[*?])", "[$1]");
    return List.of(escaped + "/**/*.parquet");
  }

  private static String noRows(Table table) {
    return table.columns().stream()
        .map(Source::nothing)
        .collect(joining(", ", "(select ", " where false)"));
  }

  private static String nothing(Column column) {
    return "cast(null as "
        + DuckType.of(column.type())
        + ") as "
        + SqlText.identifier(column.name());
  }

  private static boolean hasParquet(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }
}
