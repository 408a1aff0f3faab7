package vn.camket.pipeline.publish;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release is; written last, so that a folder without one is no release.
 *
 * @param schemaVersion version of this format
 * @param releaseId identifier
 * @param number grows by release, whatever the clock says; 0 for one of version 1
 * @param asOf the day whose end the figures stand at
 * @param publishedAt when, in Asia/Ho_Chi_Minh
 * @param side whether readers are never switched to it
 * @param homeName name of the home
 * @param homeKind SAMPLE or REAL
 * @param contentHash hash of the content; equal for equal content
 * @param fingerprint of everything that it was made from and by
 * @param duckdbVersion version that wrote the mart
 * @param tables its tables, in the order of the star, dim_release last
 */
public record Manifest(
    int schemaVersion,
    String releaseId,
    long number,
    LocalDate asOf,
    LocalDateTime publishedAt,
    boolean side,
    String homeName,
    String homeKind,
    String contentHash,
    String fingerprint,
    String duckdbVersion,
    List<TableEntry> tables) {
  /**
   * By order of publishing. A clock may be set back, so numbers count; releases of version 1 have
   * none and come first, by their time.
   */
  static final Comparator<Manifest> ORDER =
      Comparator.comparingLong(Manifest::number)
          .thenComparing(Manifest::publishedAt)
          .thenComparing(Manifest::releaseId);

  /** The version that this program writes. Version 1, which it reads, numbered no release. */
  static final int SCHEMA_VERSION = 2;

  /**
   * One table.
   *
   * @param table name
   * @param rows number of rows
   * @param hash hash of its rows
   * @param partitions its years; empty when it is not partitioned
   */
  public record TableEntry(String table, long rows, String hash, List<PartitionEntry> partitions) {}

  /**
   * One year of a table.
   *
   * @param year the year
   * @param rows number of rows
   * @param hash hash of its rows
   * @param carriedFrom release whose files these are; null when this release wrote them
   */
  public record PartitionEntry(int year, long rows, String hash, @Nullable String carriedFrom) {}

  /** One year of a table, where the release has it. */
  public Optional<PartitionEntry> partition(String table, int year) {
    return tables.stream()
        .filter(t -> t.table().equals(table))
        .flatMap(t -> t.partitions().stream())
        .filter(p -> p.year() == year)
        .findFirst();
  }
}
