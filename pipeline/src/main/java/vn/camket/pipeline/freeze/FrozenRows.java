package vn.camket.pipeline.freeze;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camket.pipeline.mart.DuckType;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.Source;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/** Tables of the star in a database in memory, filled from Parquet and written to it. */
final class FrozenRows {
  /** What a freeze keeps: its rows, and what they refer to that later runs might not have. */
  static final List<Table> TABLES =
      List.of(
          Star.table("fact_item_snapshot"),
          Star.table("fact_commitment"),
          Star.table("dim_submission"));

  /** Items that a freeze does not bind any more, because their rows stood on a withheld file. */
  static final String WITHHELD = "withheld";

  private FrozenRows() {}

  /** Makes an empty table as its contract says. */
  static void create(MartConnection db, Table table) {
    String columns =
        table.columns().stream()
            .map(c -> SqlText.identifier(c.name()) + " " + DuckType.of(c.type()))
            .collect(joining(", "));
    db.execute("create table " + SqlText.identifier(table.name()) + " (" + columns + ")");
  }

  /** Adds rows of Parquet files, also of ones written before a column was added. */
  static void add(MartConnection db, Table table, Source source) {
    Set<String> there = new HashSet<>();
    String describe = "describe select * from " + source.sql();
    db.query(describe, r -> there.add(r.getString(1)), source.bound());
    String values =
        table.columns().stream()
            .map(c -> there.contains(c.name()) ? SqlText.identifier(c.name()) : nothing(c))
            .collect(joining(", "));
    String sql =
        SqlText.of(
            FrozenRows.class,
            "add_rows",
            Map.of(
                "table",
                SqlText.identifier(table.name()),
                "values",
                values,
                "source",
                source.sql()));
    db.execute(sql, source.bound());
  }

  private static String nothing(Column column) {
    return "cast(null as " + DuckType.of(column.type()) + ")";
  }

  /** Writes a table below a folder, by year where its contract says so. */
  static void write(MartConnection db, Table table, Path star) {
    Path folder = made(star.resolve(table.name()));
    String partition = table.partitionBy();
    String how =
        partition == null
            ? ""
            : ", overwrite_or_ignore, partition_by (" + SqlText.identifier(partition) + ")";
    db.execute(
        "copy " + SqlText.identifier(table.name()) + " to ? (format parquet" + how + ")",
        (partition == null ? folder.resolve("part-0.parquet") : folder).toString());
  }

  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be made", e);
    }
  }
}
