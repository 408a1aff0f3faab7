package vn.camket.schemas.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.camket.schemas.yaml.Fields;

/** The list {@code columns} of a layout, or of one of its evaluations. */
final class ColumnReading {
  private final Fields owner;
  private final int block;

  /**
   * @param block 0 for the columns of the row, n for those of the n-th evaluation
   */
  ColumnReading(Fields owner, int block) {
    this.owner = owner;
    this.block = block;
  }

  List<LayoutColumn> columns() {
    List<LayoutColumn> columns = new ArrayList<>();
    for (Fields line : owner.each("columns")) {
      line.onlyThese(Set.of("column", "tick", "headings"));
      CanonicalColumn means = line.word("column", CanonicalColumn.class);
      List<String> headings = List.copyOf(line.texts("headings"));
      if (means != null && headings.isEmpty()) {
        line.problem("headings", "column " + word(means) + " has no headings; name at least one");
      }
      if (means != null) {
        columns.add(new LayoutColumn(means, line.text("tick"), headings, block));
      }
    }
    return columns;
  }

  /** A column as a layout file writes it. */
  static String word(CanonicalColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
