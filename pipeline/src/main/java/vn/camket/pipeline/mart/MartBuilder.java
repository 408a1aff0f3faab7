package vn.camket.pipeline.mart;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.registry.UnitSubtree;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;
import vn.camket.schemas.star.TableKind;

/**
 * Builds {@code mart.duckdb} from a star folder: the tables as their contracts say, the dictionary,
 * the views and macros.
 */
public final class MartBuilder {
  private static final String SUBMISSIONS = "dim_submission";

  /**
   * What counts under a unit comes from others too, of which only the share that counts is told: in
   * a mart of one unit these tables are taken from the whole one, by these files.
   */
  private static final Map<String, String> OF_SCOPE =
      Map.of(
          "mart_lens_counts", "lens_counts_of_scope",
          "mart_lens_transitions", "lens_transitions_of_scope",
          "mart_lens_ageing", "lens_ageing_of_scope",
          "mart_lens_obligations", "lens_obligations_of_scope");

  private final Dictionary dictionary = Dictionary.shipped();
  private final MeasureSql measures = new MeasureSql(MeasureCatalog.shipped());

  /**
   * Builds the mart.
   *
   * @param star folder with {@code <table>/[year=YYYY/]*.parquet}
   * @param mart file to make; must not exist
   * @throws MartException when a table is missing, or its columns differ from the contract (all
   *     differences at once)
   */
  public void build(Path star, Path mart) {
    try (MartConnection db = MartConnection.writing(mart)) {
      requireContracts(db, star);
      db.inTransaction(() -> fill(db, star));
    }
  }

  /**
   * Builds a mart that holds the facts of one unit's subtree and no others, for somebody who may
   * ask nothing else: row rules do not hold for SQL. Dimensions of units, periods and words are
   * whole.
   *
   * @param whole the mart of the same star: published figures of the subtree's units are taken from
   *     it, so that they are the same for every reader (meanings §10)
   * @param star folder with {@code <table>/[year=YYYY/]*.parquet}
   * @param mart file to make; must not exist
   * @param unitId the unit at the top
   * @throws MartException when the star does not fit, or does not know the unit
   */
  public void buildScoped(Path whole, Path star, Path mart, String unitId) {
    try (MartConnection db = MartConnection.writing(mart)) {
      requireContracts(db, star);
      db.execute(
          SqlText.of(
              MartBuilder.class,
              "attach_whole",
              Map.of("whole", SqlText.literal(whole.toAbsolutePath().toString()))));
      db.inTransaction(() -> fillScoped(db, star, unitId));
    }
  }

  private void fillScoped(MartConnection db, Path star, String unitId) {
    Star.tables().stream().filter(t -> !isOfUnits(t)).forEach(t -> load(db, star, t, ""));
    db.execute(
        SqlText.of(MartBuilder.class, "create_scope", Map.of("units", UnitSubtree.query(unitId))));
    if (db.query("select unit_id from scope", r -> r.getString(1)).isEmpty()) {
      throw new MartException("No unit '" + unitId + "' in " + star, null);
    }
    Star.tables().stream()
        .filter(t -> t.kind() == TableKind.FACT)
        .forEach(t -> load(db, star, t, SqlText.of(MartBuilder.class, "rows_of_scope")));
    String submissions = SqlText.of(MartBuilder.class, "submissions_of_scope");
    load(db, star, Star.table(SUBMISSIONS), submissions);
    explain(db, dictionary.ofScopes(), OF_SCOPE);
  }

  /** What tells of a unit's work; every fact says whose it is. */
  private static boolean isOfUnits(Table table) {
    return table.kind() == TableKind.FACT || table.name().equals(SUBMISSIONS);
  }

  private void fill(MartConnection db, Path star) {
    Star.tables().forEach(table -> load(db, star, table, ""));
    explain(db, dictionary, Map.of());
  }

  private void explain(MartConnection db, Dictionary objects, Map<String, String> files) {
    for (MartObject object : objects.objects()) {
      String file = files.getOrDefault(object.name(), object.name());
      db.execute(SqlText.of(MartBuilder.class, file, measures.placeholders(object)));
    }
    new DictionaryWriter(db, objects).write();
  }

  private static void requireContracts(MartConnection db, Path star) {
    List<String> differences = new ArrayList<>();
    for (Table table : Star.tables()) {
      differences.addAll(differences(db, Source.parquet(star, table), table));
    }
    if (!differences.isEmpty()) {
      throw new MartException(
          "The star differs from its contracts: " + String.join("; ", differences), null);
    }
  }

  private static List<String> differences(MartConnection db, Source source, Table table) {
    Map<String, String> found = new TreeMap<>();
    String sql = SqlText.of(MartBuilder.class, "describe_source", Map.of("source", source.sql()));
    db.query(sql, r -> found.put(r.getString(1), r.getString(2)), source.bound());
    Map<String, String> promised = new TreeMap<>();
    table.columns().forEach(c -> promised.put(c.name(), DuckType.of(c.type())));
    Set<String> names = new HashSet<>(promised.keySet());
    names.addAll(found.keySet());
    return names.stream()
        .sorted()
        .filter(n -> !promised.getOrDefault(n, "").equals(found.getOrDefault(n, "")))
        .map(
            n ->
                table.name()
                    + "."
                    + n
                    + " is "
                    + found.getOrDefault(n, "absent")
                    + ", the contract says "
                    + promised.getOrDefault(n, "absent"))
        .toList();
  }

  private static void load(MartConnection db, Path star, Table table, String rows) {
    Source source = Source.parquet(star, table);
    Set<String> withNulls = columnsWithNulls(db, source, table);
    String columns =
        table.columns().stream()
            .map(c -> declaration(c, c.nullable() || withNulls.contains(c.name())))
            .collect(joining(",\n  "));
    String name = SqlText.identifier(table.name());
    db.execute(
        SqlText.of(MartBuilder.class, "create_table", Map.of("table", name, "columns", columns)));
    db.execute(
        SqlText.of(
            MartBuilder.class,
            "load_table",
            Map.of("table", name, "columns", names(table), "source", source.sql(), "rows", rows)),
        source.bound());
  }

  /** A constraint that the data breaks is left out here, so that the audit can name every break. */
  private static Set<String> columnsWithNulls(MartConnection db, Source source, Table table) {
    List<String> required =
        table.columns().stream().filter(c -> !c.nullable()).map(Column::name).toList();
    String counts =
        required.stream()
            .map(c -> "count(*) - count(" + SqlText.identifier(c) + ")")
            .collect(joining(", "));
    String sql =
        SqlText.of(
            MartBuilder.class, "count_nulls", Map.of("counts", counts, "source", source.sql()));
    Set<String> found = new HashSet<>();
    db.query(
        sql,
        row -> {
          for (int i = 0; i < required.size(); i++) {
            if (row.getLong(i + 1) > 0) {
              found.add(required.get(i));
            }
          }
          return found;
        },
        source.bound());
    return found;
  }

  private static String declaration(Column column, boolean nullable) {
    return SqlText.identifier(column.name())
        + " "
        + DuckType.of(column.type())
        + (nullable ? "" : " not null");
  }

  private static String names(Table table) {
    return table.columns().stream().map(c -> SqlText.identifier(c.name())).collect(joining(", "));
  }
}
