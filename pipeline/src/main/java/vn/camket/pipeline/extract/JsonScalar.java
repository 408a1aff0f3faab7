package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member of an object says: one value, or several of an array.
 *
 * @param values its values; null of JSON is none
 * @param array whether it is an array
 */
record JsonScalar(List<Value> values, boolean array) {
  /**
   * One value.
   *
   * @param number whether it is a number, which has a decimal point and no thousands
   */
  record Value(String text, boolean number) {
    RawCell cell(int column) {
      return new RawCell(column, text, number ? "General" : null);
    }
  }

  /** All values as one cell; null when nothing stands in it. */
  @Nullable RawCell cell(int column) {
    if (values.isEmpty()) {
      return null;
    }
    return values.size() == 1
        ? values.get(0).cell(column)
        : new RawCell(column, String.join("; ", values.stream().map(Value::text).toList()), null);
  }

  /** Each value in a column of its own. */
  List<RawCell> cells() {
    List<RawCell> cells = new ArrayList<>();
    for (Value value : values) {
      cells.add(value.cell(cells.size()));
    }
    return cells;
  }

  /** Each value in a line of its own. */
  List<List<RawCell>> lines() {
    return values.stream().map(v -> List.of(v.cell(0))).toList();
  }
}
