package vn.camket.pipeline.freeze;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.Source;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * Puts the rows of frozen periods in place of those of a star that is being made, and notes where
 * today's would differ. Until the moment of freezing the history stays as it was recorded, so that
 * AS KNOWN AT an earlier day says what was known then (meanings §8).
 */
public final class FreezeJob {
  private static final Table SNAPSHOT = Star.table("fact_item_snapshot");
  private static final Table COMMITMENT = Star.table("fact_commitment");
  private static final Table SUBMISSION = Star.table("dim_submission");
  private static final Table FREEZE = Star.table("dim_freeze");
  private static final Table CORRECTION = Star.table("fact_item_correction");

  /** Columns that say when a version was known, not what. */
  private static final Set<String> OF_VERSION = Set.of("known_from", "known_to", "is_current");

  private final Storage storage;
  private final FrozenPeriods periods;

  /**
   * @param storage files of the home
   */
  public FreezeJob(Storage storage) {
    this.storage = storage;
    this.periods = new FrozenPeriods(storage);
  }

  /**
   * Binds the frozen periods in a staged star, which so far lacks dim_freeze and
   * fact_item_correction.
   *
   * @param stagedStar key of the star
   * @param asOf the day whose end its figures stand at
   * @throws FreezeException when frozen rows are damaged
   */
  public void execute(String stagedStar, LocalDate asOf) {
    Path star = storage.local(stagedStar);
    List<Freeze> binding = periods.inForce().stream().filter(f -> f.binds(asOf)).toList();
    try (MartConnection db = MartConnection.inMemory()) {
      FrozenPeriods.createTables(db);
      FrozenRows.create(db, FREEZE);
      FrozenRows.create(db, CORRECTION);
      binding.forEach(f -> load(db, f));
      for (int year : binding.stream().map(Freeze::year).distinct().toList()) {
        bind(db, stagedStar, year);
      }
      if (!binding.isEmpty()) {
        keep(db, star, COMMITMENT, "lost_commitments");
        keep(db, star, SUBMISSION, "lost_submissions");
      }
      FrozenRows.write(db, FREEZE, star);
      FrozenRows.write(db, CORRECTION, star);
    }
  }

  private void load(MartConnection db, Freeze freeze) {
    periods.load(db, freeze);
    db.execute(
        sql("add_freeze"),
        freeze.periodId(),
        freeze.releaseId(),
        freeze.asOf().toString(),
        freeze.frozenAt().toString(),
        freeze.rows());
  }

  /** Writes a year's snapshots anew: other periods as they are, frozen ones as they were. */
  private void bind(MartConnection db, String stagedStar, int year) {
    Path star = storage.local(stagedStar);
    Source source = Source.parquet(star, SNAPSHOT);
    Object[] bound =
        Stream.concat(source.parameters().stream(), Stream.of(year)).toArray(Object[]::new);
    db.execute(SqlText.of(FreezeJob.class, "create_computed", from(source)), bound);
    db.execute(SqlText.of(FreezeJob.class, "add_corrections"), year);
    String fresh = stagedStar + "/../frozen-" + year;
    db.execute(SqlText.of(FreezeJob.class, "create_bound", values()), year);
    FrozenRows.made(storage.local(fresh));
    String partition = stagedStar + "/" + SNAPSHOT.name() + "/year=" + year;
    db.execute(sql("write_bound"), storage.local(fresh).resolve("part-0.parquet").toString());
    storage.delete(partition);
    storage.move(fresh, partition);
    db.execute("drop table computed");
    db.execute("drop table bound");
  }

  /** Adds what frozen rows refer to and nothing landed gives any more. */
  private static void keep(MartConnection db, Path star, Table table, String lost) {
    Source source = Source.parquet(star, table);
    db.execute(SqlText.of(FreezeJob.class, "create_" + lost, from(source)), source.bound());
    if (db.query("select 1 from " + lost + " limit 1", r -> true).isEmpty()) {
      return;
    }
    String partition = table.partitionBy();
    String how =
        partition == null
            ? ""
            : ", overwrite_or_ignore, filename_pattern 'frozen_{uuid}', partition_by (year)";
    Path folder = star.resolve(table.name());
    db.execute(
        "copy " + lost + " to ? (format parquet" + how + ")",
        (partition == null ? folder.resolve("frozen.parquet") : folder).toString());
  }

  private static Map<String, String> from(Source source) {
    return Map.of("source", source.sql());
  }

  private static Map<String, String> values() {
    List<String> names = SNAPSHOT.columns().stream().map(Column::name).toList();
    return Map.of(
        "columns",
        names.stream()
            .filter(n -> !OF_VERSION.contains(n))
            .map(SqlText::identifier)
            .collect(joining(", ")),
        "same",
        names.stream()
            .filter(n -> !OF_VERSION.contains(n))
            .map(SqlText::identifier)
            .map(n -> "c." + n + " is not distinct from f." + n)
            .collect(joining(" and ")));
  }

  private static String sql(String name) {
    return SqlText.of(FreezeJob.class, name);
  }
}
