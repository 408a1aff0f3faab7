package vn.camket.pipeline.layout;

import java.util.EnumMap;
import java.util.Map;

/**
 * Rows of a sheet by class.
 *
 * @param byClass number of rows; classes without rows are absent
 */
public record RowCounts(Map<RowClass, Long> byClass) {

  /** Rows of one class. */
  public long of(RowClass rowClass) {
    return byClass.getOrDefault(rowClass, 0L);
  }

  /** All rows of the sheet. */
  public long total() {
    return byClass.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts rows as they are told apart. */
  static final class Tally {
    private final Map<RowClass, long[]> counters = new EnumMap<>(RowClass.class);

    void add(RowClass rowClass) {
      counters.computeIfAbsent(rowClass, c -> new long[1])[0]++;
    }

    RowCounts counts() {
      Map<RowClass, Long> byClass = new EnumMap<>(RowClass.class);
      counters.forEach((rowClass, counter) -> byClass.put(rowClass, counter[0]));
      return new RowCounts(byClass);
    }
  }
}
