package vn.camket.jobs.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.pipeline.mart.MartBuilder;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.schemas.lens.Lens;
import vn.camket.schemas.star.ColumnType;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * How long a question takes under each lens on the whole nation, ten years of a million items'
 * states: its star is made at once, without files, its mart as for every release.
 */
public final class LensBench {
  private static final String NATION = "nation";
  private static final int TIMES = 21;
  private static final LocalDateTime END = LocalDateTime.of(2027, 1, 1, 0, 0);

  private final Path folder;

  /**
   * @param scratch empty folder in which star and mart are made
   */
  public LensBench(Path scratch) {
    this.folder = scratch;
  }

  /** A question under a lens. */
  private record Question(String name, Lens lens) {}

  /**
   * Measures, and writes one row per question and lens.
   *
   * @throws UncheckedIOException when the folder cannot be written
   */
  public void run(RowWriter out) {
    removeWhatWasMade();
    long begun = System.nanoTime();
    Path mart = mart();
    double built = (System.nanoTime() - begun) / 1e9;
    out.begin(
        List.of(
            Head.text("question"),
            Head.text("lens"),
            Head.number("median_ms"),
            Head.number("slowest_ms"),
            Head.number("rows"),
            Head.number("states"),
            Head.number("mart_seconds")));
    try (MartConnection db = MartConnection.reading(mart)) {
      long states = db.query(sql("nation_size"), r -> r.getLong(1)).get(0);
      for (String name : List.of("trend_under_lens", "units_under_lens")) {
        for (Lens lens : Lens.values()) {
          ask(db, new Question(name, lens), states, built, out);
        }
      }
    }
    out.end();
  }

  /** Deletes star and mart. */
  public void removeWhatWasMade() {
    new LocalStorage(folder).delete(NATION);
  }

  private static void ask(
      MartConnection db, Question question, long states, double built, RowWriter out) {
    double[] millis = new double[TIMES];
    int rows = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      rows = db.query(sql(question.name()), r -> r.getString(1), question.lens().name()).size();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    out.row(
        List.of(
            question.name(),
            question.lens().name(),
            rounded(millis[TIMES / 2]),
            rounded(millis[TIMES - 1]),
            (long) rows,
            states,
            rounded(built)));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private Path mart() {
    Path nation = folder.resolve(NATION);
    Path star = nation.resolve("star");
    try {
      Files.createDirectories(star);
    } catch (IOException e) {
      throw new UncheckedIOException(nation + ": cannot be made", e);
    }
    new Nation().write(nation, END);
    try (MartConnection db = MartConnection.writing(nation.resolve("nation.duckdb"))) {
      Star.tables().forEach(t -> db.execute(create(t)));
      for (String statement : sql("nation_star").split(";\\s*\\n", -1)) {
        db.execute(statement.replace("{folder}", nation.toString().replace("'", "''")));
      }
      Star.tables().forEach(t -> write(db, t, star));
    }
    Path mart = nation.resolve("mart.duckdb");
    new MartBuilder().build(star, mart);
    return mart;
  }

  private static String create(Table table) {
    String columns =
        table.columns().stream()
            .map(
                c ->
                    SqlText.identifier(c.name())
                        + " "
                        + (c.type() == ColumnType.STRING ? "VARCHAR" : c.type().name()))
            .collect(joining(", "));
    return SqlText.of(
        LensBench.class,
        "nation_table",
        Map.of("table", SqlText.identifier(table.name()), "columns", columns));
  }

  private static void write(MartConnection db, Table table, Path star) {
    Path to = star.resolve(table.name());
    List<String> options = new ArrayList<>(List.of("format parquet"));
    if (table.partitionBy() == null) {
      to = to.resolve("part-0.parquet");
    } else {
      options.add("partition_by (" + table.partitionBy() + ")");
      options.add("overwrite_or_ignore");
    }
    try {
      Files.createDirectories(star.resolve(table.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(to + ": cannot be made", e);
    }
    db.execute(
        SqlText.of(
            LensBench.class,
            "nation_write",
            Map.of(
                "table", SqlText.identifier(table.name()), "options", String.join(", ", options))),
        to.toString());
  }

  private static String sql(String name) {
    return SqlText.of(LensBench.class, name);
  }
}
