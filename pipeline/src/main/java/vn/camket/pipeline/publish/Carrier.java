package vn.camket.pipeline.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.mart.MartException;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.star.Star;

/**
 * Lets a new release hold the very files of the release before wherever a year's content is the
 * same: a correction costs what it changes. Files that rotted on the disk are not carried: the year
 * that was just built from landing takes their place.
 */
final class Carrier {
  private final Storage storage;
  private final @Nullable Manifest before;
  private final List<String> damaged = new ArrayList<>();

  /**
   * @param before the release before; null when there is none
   */
  Carrier(Storage storage, @Nullable Manifest before) {
    this.storage = storage;
    this.before = before;
  }

  /** Replaces unchanged years of a table by those of the release before, and describes it. */
  Manifest.TableEntry carry(String stagedStar, TableHash table) {
    String column = Star.table(table.table()).partitionBy();
    List<Manifest.PartitionEntry> years =
        column == null
            ? List.of()
            : table.partitions().stream().map(p -> carry(stagedStar, table, column, p)).toList();
    return new Manifest.TableEntry(table.table(), table.rows(), table.hash(), years);
  }

  private Manifest.PartitionEntry carry(
      String stagedStar, TableHash table, String column, PartitionHash part) {
    int year = Objects.requireNonNull(part.year(), table.table());
    Manifest last = before;
    Optional<Manifest.PartitionEntry> same =
        last == null
            ? Optional.empty()
            : last.partition(table.table(), year).filter(p -> p.hash().equals(part.hash()));
    if (last == null || same.isEmpty()) {
      return new Manifest.PartitionEntry(year, part.rows(), part.hash(), null);
    }
    String staged = ReleaseKeys.partition(stagedStar, table.table(), column, year);
    String old =
        ReleaseKeys.partition(ReleaseKeys.star(last.releaseId()), table.table(), column, year);
    if (!holds(last, table.table(), part)) {
      damaged.add(old);
      return new Manifest.PartitionEntry(year, part.rows(), part.hash(), null);
    }
    storage.delete(staged);
    storage.carry(old, staged);
    String writer = Objects.requireNonNullElse(same.get().carriedFrom(), last.releaseId());
    return new Manifest.PartitionEntry(year, part.rows(), part.hash(), writer);
  }

  /** Folders of the release before that do not hold what its manifest says. */
  List<String> damaged() {
    return List.copyOf(damaged);
  }

  private boolean holds(Manifest release, String table, PartitionHash part) {
    int year = Objects.requireNonNull(part.year(), table);
    try {
      return ContentHash.ofYear(
              storage.local(ReleaseKeys.star(release.releaseId())), Star.table(table), year)
          .hash()
          .equals(part.hash());
    } catch (MartException e) {
      return false;
    }
  }
}
