package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;

/**
 * One to three header rows read as one heading per column. A merged cell shows as a text in its
 * first cell and blanks to the right of it or below it (domain §5).
 *
 * @param rows the header rows
 * @param headings headings, left to right
 */
record HeaderBlock(List<RawRow> rows, List<Heading> headings) {

  static HeaderBlock of(List<RawRow> rows) {
    Map<Integer, Integer> lowest = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (RawCell cell : rows.get(i).cells()) {
        lowest.put(cell.column(), i);
      }
    }
    List<Heading> headings = new ArrayList<>();
    lowest.forEach((column, level) -> headings.add(heading(rows, column, level, lowest)));
    return new HeaderBlock(List.copyOf(rows), List.copyOf(headings));
  }

  int firstRowNo() {
    return rows.get(0).rowNo();
  }

  private static Heading heading(
      List<RawRow> rows, int column, int level, Map<Integer, Integer> lowest) {
    List<String> path = new ArrayList<>();
    for (int above = 0; above < level; above++) {
      String group = groupOver(rows.get(above), above, column, lowest);
      if (group != null) {
        path.add(group);
      }
    }
    RawCell leaf = rows.get(level).cell(column);
    String text = leaf == null ? "" : leaf.text().strip();
    path.add(text);
    return new Heading(column, text, String.join(" / ", path));
  }

  /** The nearest cell at or left of a column, if it is a group: with a heading below it. */
  private static @Nullable String groupOver(
      RawRow row, int level, int column, Map<Integer, Integer> lowest) {
    RawCell nearest = null;
    for (RawCell cell : row.cells()) {
      if (cell.column() <= column) {
        nearest = cell;
      }
    }
    boolean group = nearest != null && lowest.getOrDefault(nearest.column(), level) > level;
    return nearest == null || !group ? null : nearest.text().strip();
  }
}
