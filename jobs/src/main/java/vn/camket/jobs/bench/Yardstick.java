package vn.camket.jobs.bench;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.StatusAliases;

/**
 * The same work in plain DuckDB SQL, as far as SQL goes (design §6): the CSV files of an inbox are
 * parsed and typed into Parquet, one row per item is made of them, and both are loaded into a
 * database file. It knows no other kind of file, no cell address, no finding, no history.
 */
final class Yardstick {
  private final Path inbox;
  private final Path folder;
  private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
  private long rows;

  /**
   * @param inbox folder with the files
   * @param folder existing folder for what is made
   */
  Yardstick(Path inbox, Path folder) {
    this.inbox = inbox;
    this.folder = folder;
  }

  /** Does the work of every stage. */
  void run() {
    timed(Stage.INGEST, this::parse);
    timed(Stage.STAR, this::aggregate);
    timed(Stage.PUBLISH, this::load);
    try (MartConnection db = MartConnection.inMemory()) {
      rows = db.query(sql("count_typed"), r -> r.getLong(1), typed()).get(0);
    }
  }

  /** Seconds by stage. */
  Map<Stage, Double> seconds() {
    return Map.copyOf(seconds);
  }

  /** How many rows were parsed and typed. */
  long rows() {
    return rows;
  }

  private void timed(Stage stage, Runnable work) {
    long start = System.nanoTime();
    work.run();
    seconds.put(stage, (System.nanoTime() - start) / 1e9);
  }

  private void parse() {
    List<StatusAlias> aliases = StatusAliases.load(null).all();
    try (MartConnection db = MartConnection.writing(folder.resolve("cells.duckdb"))) {
      db.execute(sql("read_cells"), inbox + "/**/*.csv");
      db.execute(sql("read_headings"));
      db.execute(
          sql("read_aliases"),
          lines(aliases, StatusAlias::phrase),
          lines(aliases, StatusAlias::stateName));
      db.execute(SqlText.of(Yardstick.class, "write_typed", Map.of("target", typed())));
    }
  }

  private static String lines(List<StatusAlias> aliases, Function<StatusAlias, String> text) {
    return aliases.stream().map(text).collect(joining("\n"));
  }

  private void aggregate() {
    try (MartConnection db = MartConnection.inMemory()) {
      db.execute(SqlText.of(Yardstick.class, "write_items", Map.of("target", items())), typed());
    }
  }

  private void load() {
    try (MartConnection db = MartConnection.writing(folder.resolve("items.duckdb"))) {
      db.execute(sql("load_typed"), typed());
      db.execute(sql("load_items"), items());
    }
  }

  private String typed() {
    return folder.resolve("typed.parquet").toString();
  }

  private String items() {
    return folder.resolve("items.parquet").toString();
  }

  private static String sql(String name) {
    return SqlText.of(Yardstick.class, name);
  }
}
