package vn.camket.pipeline.freeze;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.MartException;
import vn.camket.pipeline.mart.Source;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.pipeline.publish.ContentHash;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.publish.PartitionHash;
import vn.camket.pipeline.publish.ReleaseKeys;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * The frozen periods of a home: a log, and per freeze the rows that it binds as Parquet, so that it
 * outlives its release. Only for the one writer of a home; rows are in place before the log names
 * them.
 */
public final class FrozenPeriods {
  /** Folder of all of it in a home; irreplaceable. */
  public static final String FOLDER = FreezeLog.FOLDER;

  private static final Table SNAPSHOT = Star.table("fact_item_snapshot");
  private static final String NEW = FOLDER + "/.new";

  private final Storage storage;
  private final FreezeLog log;

  /**
   * @param storage files of the home
   */
  public FrozenPeriods(Storage storage) {
    this.storage = storage;
    this.log = new FreezeLog(storage);
  }

  /** What is asked to be frozen, and by whom. */
  public record Request(
      String periodId, LocalDateTime frozenAt, LocalDateTime loggedAt, String by, String reason) {}

  /**
   * Every freeze there ever was, oldest first.
   *
   * @throws vn.camket.pipeline.landing.LandingException when the log is damaged
   */
  public List<Freeze> all() {
    return log.freezes();
  }

  /** The freezes that bind, oldest first. */
  public List<Freeze> inForce() {
    return all().stream().filter(Freeze::inForce).toList();
  }

  /** The freeze that binds a period. */
  public Optional<Freeze> of(String periodId) {
    return inForce().stream().filter(f -> f.periodId().equals(periodId)).findFirst();
  }

  /** What releases are made from, as far as freezes go: equal texts bind equal rows. */
  public List<String> inputs() {
    return inForce().stream()
        .map(f -> f.periodId() + " " + f.releaseId() + " " + f.frozenAt() + " " + f.content())
        .toList();
  }

  /**
   * Binds a release to a period.
   *
   * @throws FreezeException when the release is damaged, or has no rows of the period
   */
  public Freeze freeze(Manifest release, Request request) {
    String star = ReleaseKeys.star(release.releaseId());
    requireWhole(release, star, yearOf(request.periodId()));
    storage.delete(NEW);
    extract(storage.local(star), request.periodId());
    int number = log.nextNumber();
    PartitionHash rows = rowsOf(storage.local(NEW));
    Freeze freeze =
        new Freeze(
            number,
            number,
            request.periodId(),
            release.releaseId(),
            release.asOf(),
            request.frozenAt(),
            rows.rows(),
            rows.hash(),
            request.by(),
            request.reason(),
            true);
    commit(number);
    log.add(FreezeLog.Action.FREEZE, freeze, request.loggedAt(), request.by(), request.reason());
    return freeze;
  }

  /** Takes a freeze back: later releases show today's figures again. Its rows are kept. */
  public void unfreeze(Freeze freeze, LocalDateTime loggedAt, String by, String reason) {
    log.add(FreezeLog.Action.UNFREEZE, freeze, loggedAt, by, reason);
  }

  /** Whether a freeze holds rows that stand on one of these contents. */
  public boolean holds(List<String> contents) {
    return !contents.isEmpty() && all().stream().anyMatch(f -> holds(f, contents));
  }

  /**
   * Takes rows that stand on withheld contents out of every freeze; today's stand for them
   * (meanings §9).
   *
   * @param contents by sha256
   * @return freezes that were rebuilt
   */
  public List<Freeze> withhold(List<String> contents, LocalDateTime loggedAt, String by) {
    List<Freeze> rebuilt = new ArrayList<>();
    for (Freeze freeze : all()) {
      if (holds(freeze, contents)) {
        rebuilt.add(withhold(freeze, contents, loggedAt, by));
      }
    }
    sweep();
    return rebuilt;
  }

  /** Removes what a killed command left, and rows that were rebuilt since. */
  public void sweep() {
    Set<String> named = new HashSet<>();
    all().forEach(f -> named.add(String.valueOf(f.rowsNumber())));
    for (String name : storage.list(FOLDER)) {
      boolean isRows = name.matches("[0-9]+") || (FOLDER + "/" + name).equals(NEW);
      if (isRows && !named.contains(name)) {
        storage.delete(FOLDER + "/" + name);
      }
    }
  }

  /** Local folder of a freeze's rows. */
  Path rows(Freeze freeze) {
    return storage.local(key(freeze.rowsNumber()));
  }

  /** Reads a freeze's rows into tables of their names; those of an item withheld apart. */
  void load(MartConnection db, Freeze freeze) {
    Path rows = rows(freeze);
    requireUnchanged(freeze);
    for (Table table : FrozenRows.TABLES) {
      FrozenRows.add(db, table, Source.parquet(rows, table));
    }
    Path withheld = rows.resolve(FrozenRows.WITHHELD + ".parquet");
    if (withheld.toFile().isFile()) {
      db.execute(sql("load_withheld"), freeze.periodId(), withheld.toString());
    }
  }

  static void createTables(MartConnection db) {
    FrozenRows.TABLES.forEach(t -> FrozenRows.create(db, t));
    db.execute(sql("create_withheld"));
  }

  private Freeze withhold(Freeze freeze, List<String> contents, LocalDateTime loggedAt, String by) {
    storage.delete(NEW);
    Path fresh = FrozenRows.made(storage.local(NEW));
    try (MartConnection db = MartConnection.inMemory()) {
      createTables(db);
      load(db, freeze);
      db.execute(sql("create_contents"));
      contents.forEach(c -> db.execute(sql("add_content"), c));
      db.execute(sql("withhold_items"), freeze.periodId());
      db.execute(sql("delete_withheld_snapshots"));
      db.execute(sql("delete_withheld_commitments"));
      db.execute(sql("delete_withheld_submissions"));
      FrozenRows.TABLES.forEach(t -> FrozenRows.write(db, t, fresh));
      db.execute(
          "copy " + FrozenRows.WITHHELD + " to ? (format parquet)",
          fresh.resolve(FrozenRows.WITHHELD + ".parquet").toString());
    }
    int number = log.nextNumber();
    PartitionHash rows = rowsOf(fresh);
    Freeze left = freeze.withRows(number, rows.rows(), rows.hash());
    commit(number);
    log.add(FreezeLog.Action.WITHHOLD, left, loggedAt, by, "secrecy");
    storage.delete(key(freeze.rowsNumber()));
    return left;
  }

  private boolean holds(Freeze freeze, List<String> contents) {
    try (MartConnection db = MartConnection.inMemory()) {
      createTables(db);
      load(db, freeze);
      db.execute(sql("create_contents"));
      contents.forEach(c -> db.execute(sql("add_content"), c));
      return !db.query(sql("holds_content"), r -> true).isEmpty();
    }
  }

  private void extract(Path star, String periodId) {
    Path fresh = FrozenRows.made(storage.local(NEW));
    try (MartConnection db = MartConnection.inMemory()) {
      createTables(db);
      for (Table table : FrozenRows.TABLES) {
        Source source = Source.parquet(star, table);
        List<String> bound = new ArrayList<>(source.parameters());
        String rows = SqlText.of(FrozenPeriods.class, "rows_of_" + table.name());
        if (table.equals(SNAPSHOT)) {
          bound.add(periodId);
        }
        FrozenRows.add(
            db, table, new Source("(select * from " + source.sql() + " " + rows + ")", bound));
      }
      FrozenRows.TABLES.forEach(t -> FrozenRows.write(db, t, fresh));
    }
    if (rowsOf(fresh).rows() == 0) {
      throw new FreezeException(
          "The release has no figures of " + periodId + ": nothing to freeze", null);
    }
  }

  private void commit(int number) {
    storage.delete(key(number));
    DurableStep.FREEZE_ROWS.run(() -> storage.move(NEW, key(number)));
  }

  private void requireWhole(Manifest release, String star, int year) {
    String said =
        release
            .partition(SNAPSHOT.name(), year)
            .map(Manifest.PartitionEntry::hash)
            .orElse("no rows");
    String found;
    try {
      found =
          ContentHash.ofTable(storage.local(star), SNAPSHOT)
              .partition(year)
              .map(PartitionHash::hash)
              .orElse("no rows");
    } catch (MartException e) {
      throw damagedRelease(release, star, year, e);
    }
    if (!found.equals(said)) {
      throw damagedRelease(release, star, year, null);
    }
  }

  private static FreezeException damagedRelease(
      Manifest release, String star, int year, @Nullable Throwable cause) {
    return new FreezeException(
        star
            + "/"
            + SNAPSHOT.name()
            + "/year="
            + year
            + " is damaged: it is not what the manifest of "
            + release.releaseId()
            + " says; freeze another release (--release), or let a run publish a new one",
        cause);
  }

  private void requireUnchanged(Freeze freeze) {
    try {
      if (rowsOf(rows(freeze)).hash().equals(freeze.content())) {
        return;
      }
    } catch (MartException e) {
      throw damagedRows(freeze, e);
    }
    throw damagedRows(freeze, null);
  }

  private FreezeException damagedRows(Freeze freeze, @Nullable Throwable cause) {
    return new FreezeException(
        key(freeze.rowsNumber())
            + " is damaged: it holds other rows than "
            + FOLDER
            + "/log.csv says of "
            + freeze.periodId()
            + "; restore the folder from a backup, or 'camket unfreeze "
            + freeze.periodId()
            + "'",
        cause);
  }

  private static PartitionHash rowsOf(Path rows) {
    var table = ContentHash.ofTable(rows, SNAPSHOT);
    return new PartitionHash(null, table.rows(), table.hash());
  }

  private static int yearOf(String periodId) {
    String[] parts = periodId.split("-", -1);
    return Integer.parseInt(parts[parts.length - 2]);
  }

  private static String key(int number) {
    return FOLDER + "/" + number;
  }

  private static String sql(String name) {
    return SqlText.of(FrozenPeriods.class, name);
  }
}
