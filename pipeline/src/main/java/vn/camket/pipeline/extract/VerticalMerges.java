package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merged cells that reach over several rows of one sheet, and what they hold. Fed with the rows in
 * order; a merged cell is known by its first row.
 */
final class VerticalMerges {
  /** A range, rows 1-based, both ends included. */
  record Range(int top, int bottom, int left) {}

  private final Map<Integer, List<Range>> byTop = new TreeMap<>();
  private final List<Open> open = new ArrayList<>();

  private record Open(int bottom, RawCell cell) {}

  void add(Range range) {
    if (range.bottom() > range.top()) {
      byTop.computeIfAbsent(range.top(), t -> new ArrayList<>()).add(range);
    }
  }

  /** The row with the cells that reach into it from above; its own cells go before them. */
  RawRow over(RawRow row) {
    if (byTop.isEmpty()) {
      return row;
    }
    open.removeIf(o -> o.bottom() < row.rowNo());
    List<RawCell> covered =
        open.stream()
            .map(Open::cell)
            .filter(c -> row.cell(c.column()) == null)
            .sorted(java.util.Comparator.comparingInt(RawCell::column))
            .toList();
    for (Range range : byTop.getOrDefault(row.rowNo(), List.of())) {
      RawCell cell = row.cell(range.left());
      if (cell != null) {
        open.add(new Open(range.bottom(), cell));
      }
    }
    return covered.isEmpty()
        ? row
        : new RawRow(row.sheetName(), row.sheetIndex(), row.rowNo(), row.cells(), covered);
  }
}
