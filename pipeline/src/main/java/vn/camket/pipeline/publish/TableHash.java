package vn.camket.pipeline.publish;

import java.util.List;
import java.util.Optional;

/**
 * Content of one table.
 *
 * @param table name
 * @param rows number of rows
 * @param hash hash of the rows in any order
 * @param partitions its partitions by year; one without year when it has none, none when it has no
 *     rows
 */
public record TableHash(String table, long rows, String hash, List<PartitionHash> partitions) {

  /** The partition of a year. */
  public Optional<PartitionHash> partition(int year) {
    return partitions.stream().filter(p -> p.year() != null && p.year() == year).findFirst();
  }
}
