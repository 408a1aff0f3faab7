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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
  private static final LocalDateTime END = LocalDateTime.of(2027, 1, 1, 0, 0);

  private final Path folder;
  private final Consumer<String> progress;

  /**
   * @param scratch empty folder in which star and mart are made
   * @param progress told what is being done
   */
  public LensBench(Path scratch, Consumer<String> progress) {
    this.folder = scratch;
    this.progress = progress;
  }

  /**
   * Measures, and writes one row per question and lens.
   *
   * @throws UncheckedIOException when the folder cannot be written
   */
  public void run(RowWriter out) {
    removeWhatWasMade();
    long begun = System.nanoTime();
    Path star = star();
    progress.accept("the star is made in " + seconds(begun) + " s; now its mart");
    begun = System.nanoTime();
    Path mart = folder.resolve(NATION).resolve("mart.duckdb");
    new MartBuilder().build(star, mart);
    progress.accept("the mart is made in " + seconds(begun) + " s; now it is asked");
    Made made = new Made(seconds(begun), mart.toFile().length() / 1e6);
    out.begin(
        List.of(
            Head.text("question"),
            Head.text("lens"),
            Head.number("median_ms"),
            Head.number("slowest_ms"),
            Head.number("of_as_was"),
            Head.number("plain_sql_ms"),
            Head.number("of_plain_sql"),
            Head.number("rows"),
            Head.number("states"),
            Head.number("mart_seconds"),
            Head.number("mart_mb")));
    try (MartConnection db = MartConnection.reading(mart);
        MartConnection files = MartConnection.inMemory()) {
      long states = db.query(sql("nation_size"), r -> r.getLong(1)).get(0);
      for (String name : List.of("trend_under_lens", "units_under_lens", "pairs_under_lens")) {
        double asWas = 0;
        for (Lens lens : Lens.values()) {
          LensQuestion question = new LensQuestion(name, lens);
          LensQuestion.Took mine = question.ofMart(db);
          LensQuestion.Took plain = question.ofFiles(files, star);
          asWas = lens == Lens.AS_WAS ? mine.median() : asWas;
          out.row(row(question, mine, asWas, plain, states, made));
        }
      }
    }
    out.end();
  }

  /**
   * What making the mart took.
   *
   * @param seconds of wall clock
   * @param megabytes on the disk
   */
  private record Made(double seconds, double megabytes) {}

  private static List<@Nullable Object> row(
      LensQuestion question,
      LensQuestion.Took mine,
      double asWas,
      LensQuestion.@Nullable Took plain,
      long states,
      Made made) {
    return Arrays.asList(
        question.name(),
        question.lens().name(),
        rounded(mine.median()),
        rounded(mine.slowest()),
        hundredths(mine.median() / asWas),
        plain == null ? null : rounded(plain.median()),
        plain == null ? null : hundredths(mine.median() / plain.median()),
        (long) mine.rows(),
        states,
        made.seconds(),
        rounded(made.megabytes()));
  }

  /** Deletes star and mart. */
  public void removeWhatWasMade() {
    new LocalStorage(folder).delete(NATION);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static double seconds(long begun) {
    return rounded((System.nanoTime() - begun) / 1e9);
  }

  private Path star() {
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
    return star;
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
