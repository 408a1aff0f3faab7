package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a grid: lines, then a table. A grid has a part for each of its tables; what stands
 * below the last one is a part without rows.
 *
 * @param lines rows above the table
 * @param headings rows of headings, with a row of column numbers where the form has one
 * @param rows rows of the table
 * @param firstRow row of the first heading in the grid, from 0
 */
record GridTable(List<Grid.Row> lines, List<Grid.Row> headings, List<Grid.Row> rows, int firstRow) {

  static List<GridTable> of(Grid grid) {
    List<GridTable> parts = new ArrayList<>();
    GridTable part = empty(0);
    for (int i = 0; i < grid.height(); i++) {
      Grid.Row row = grid.rows().get(i);
      boolean inTable = !part.headings().isEmpty();
      switch (row.part()) {
        case HEADING -> {
          if (part.headings().isEmpty()) {
            part = new GridTable(part.lines(), new ArrayList<>(), new ArrayList<>(), i);
          }
          part.headings().add(row);
        }
        case SECTION, DATA -> part.rows().add(row);
        case PREAMBLE, TITLE, FOOTER -> {
          if (inTable) {
            parts.add(part);
            part = empty(i);
          }
          part.lines().add(row);
        }
      }
    }
    parts.add(part);
    return parts;
  }

  private static GridTable empty(int row) {
    return new GridTable(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), row);
  }

  boolean hasTable() {
    return !headings.isEmpty();
  }

  int width() {
    return headings.get(0).cells().size();
  }
}
