package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;

/** From the column of a sheet to its meaning, by index. */
final class ColumnSlots {
  private final @Nullable Slot[] slots;

  /**
   * What a column means, its tick phrase if it is ticked, its letter, and of which evaluation of
   * the layout it tells (0: of the row itself).
   */
  record Slot(CanonicalColumn means, @Nullable String tick, String letter, int block) {}

  ColumnSlots(List<HeaderColumn> columns) {
    int width = columns.stream().mapToInt(HeaderColumn::column).max().orElse(-1) + 1;
    this.slots = new Slot[width];
    for (HeaderColumn column : columns) {
      CanonicalColumn means = column.means();
      slots[column.column()] =
          means == null
              ? null
              : new Slot(means, column.tick(), column.columnLetter(), column.block());
    }
  }

  /** The meaning of a column; null when it has none. */
  @Nullable Slot at(int column) {
    return column < slots.length ? slots[column] : null;
  }
}
