package vn.camket.pipeline.publish;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.Source;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.ColumnType;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;
import vn.camket.schemas.yaml.DataFile;

/**
 * What a star says, table by table, whatever the order of its rows and wherever they stand
 * (meanings §8). Equal hashes mean equal content.
 *
 * @param tables hash of every table, in the order of the star
 */
public record ContentHash(List<TableHash> tables) {
  private static final List<String> OUTSIDE =
      DataFile.shipped(Star.class, "outside_content.yaml", Outside.class).tables();

  private record Outside(List<String> tables) {
    @JsonCreator
    Outside(@JsonProperty("tables") List<String> tables) {
      this.tables = tables;
    }
  }

  /** Hash of a star folder's Parquet files. */
  public static ContentHash ofStar(Path star) {
    return ofStar(star, Star.tables());
  }

  /** Hash of the tables that are content, before those that describe the release are written. */
  static ContentHash ofContent(Path star) {
    return ofStar(star, Star.tables().stream().filter(ContentHash::isContent).toList());
  }

  /** Hash of one table's Parquet files. */
  public static TableHash ofTable(Path star, Table table) {
    return ofStar(star, List.of(table)).tables().get(0);
  }

  /** Hash of one year of a table's Parquet files. */
  static PartitionHash ofYear(Path star, Table table, int year) {
    try (MartConnection db = MartConnection.inMemory()) {
      TableHash hash = hash(db, table, Source.parquet(star, table, year));
      return hash.partition(year).orElse(new PartitionHash(year, 0, ""));
    }
  }

  /** Hash of a mart's tables. */
  public static ContentHash ofMart(Path mart) {
    try (MartConnection db = MartConnection.reading(mart)) {
      return of(db, Star.tables(), Source::mart);
    }
  }

  /** One hash over the tables that are content; a release's own description is none. */
  public String total() {
    return Sha256.of(
        tables.stream()
            .filter(t -> !OUTSIDE.contains(t.table()))
            .map(t -> t.table() + "=" + t.hash())
            .collect(joining("\n")));
  }

  /**
   * The hash of one table.
   *
   * @throws IllegalArgumentException when the star has no such table
   */
  public TableHash table(String name) {
    return tables.stream()
        .filter(t -> t.table().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No hash of a table " + name));
  }

  /** Whether a table is content, and not a description of the release. */
  static boolean isContent(Table table) {
    return !OUTSIDE.contains(table.name());
  }

  private static ContentHash ofStar(Path star, List<Table> tables) {
    try (MartConnection db = MartConnection.inMemory()) {
      return of(db, tables, table -> Source.parquet(star, table));
    }
  }

  private static ContentHash of(
      MartConnection db, List<Table> tables, Function<Table, Source> sources) {
    return new ContentHash(tables.stream().map(t -> hash(db, t, sources.apply(t))).toList());
  }

  private static TableHash hash(MartConnection db, Table table, Source source) {
    String partition = table.partitionBy();
    String sql =
        SqlText.of(
            ContentHash.class,
            "content_hash",
            Map.of(
                "partition", partition == null ? "null::integer" : SqlText.identifier(partition),
                "content", content(table),
                "source", source.sql()));
    List<RowSum> sums =
        db.query(
            sql,
            r ->
                new RowSum(
                    r.getObject(1, Integer.class), r.getLong(2), new BigInteger(r.getString(3))),
            source.bound());
    RowSum all = sums.stream().reduce(RowSum.none(), RowSum::plus);
    return new TableHash(
        table.name(),
        all.rows(),
        all.hash(table),
        sums.stream().map(s -> s.partition(table)).toList());
  }

  private static String content(Table table) {
    return table.columns().stream().map(ContentHash::canonical).collect(joining(", "));
  }

  /** Texts with their length, so that no two rows read alike; adding zero makes 0 and -0 one. */
  private static String canonical(Column column) {
    String name = SqlText.identifier(column.name());
    String value = column.type() == ColumnType.DOUBLE ? "(" + name + " + 0.0::double)" : name;
    String file = column.type() == ColumnType.STRING ? "content_of_text" : "content_of_value";
    return SqlText.of(ContentHash.class, file, Map.of("column", value));
  }
}
