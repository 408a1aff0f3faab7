package vn.camket.pipeline.publish;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Table;

/**
 * MD5 of the rows of one partition, summed: the order of rows does not matter, their number does.
 *
 * @param year the partition; null in a table without partitions
 * @param rows number of rows
 * @param hashes sum of the lower halves of their MD5
 */
record RowSum(@Nullable Integer year, long rows, BigInteger hashes) {

  static RowSum none() {
    return new RowSum(null, 0, BigInteger.ZERO);
  }

  RowSum plus(RowSum other) {
    return new RowSum(null, rows + other.rows, hashes.add(other.hashes));
  }

  /** The hash, of the column names too: the same rows under other names are other content. */
  String hash(Table table) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    String text = table.name() + names + rows + ":" + hashes;
    return Sha256.of(text).substring(0, 32);
  }

  PartitionHash partition(Table table) {
    return new PartitionHash(year, rows, hash(table));
  }
}
