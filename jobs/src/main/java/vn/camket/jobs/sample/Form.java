package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings of one form.
 *
 * @param layout the shipped layout that reads it
 * @param columns from left to right
 */
record Form(String layout, List<FormColumn> columns) {

  /**
   * One column.
   *
   * @param name canonical column, for ticked ones with the value after a colon
   * @param group merged heading above it; null for none
   * @param headings spellings in use
   */
  record FormColumn(String name, @Nullable String group, List<String> headings) {
    String heading(Look look) {
      return headings.get(look.heading() % headings.size());
    }
  }

  static FormColumn column(String name, String... headings) {
    return new FormColumn(name, null, List.of(headings));
  }

  static FormColumn grouped(String name, String group, String... headings) {
    return new FormColumn(name, group, List.of(headings));
  }

  int width() {
    return columns.size();
  }

  int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  List<Cell> row(Map<String, Cell> values) {
    List<Cell> cells = new ArrayList<>();
    for (FormColumn column : columns) {
      cells.add(values.getOrDefault(column.name(), Cell.BLANK));
    }
    return cells;
  }

  /** One row of headings, or two where columns stand in groups. */
  void addHeadings(Grid grid, Look look) {
    boolean twoRows = columns.stream().anyMatch(column -> column.group() != null);
    List<Cell> top = new ArrayList<>();
    List<Cell> bottom = new ArrayList<>();
    int row = grid.height();
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      String group = column.group();
      boolean goesOn = group != null && i > 0 && group.equals(columns.get(i - 1).group());
      top.add(Cell.text(group == null ? column.heading(look) : goesOn ? "" : group));
      bottom.add(Cell.text(group == null ? "" : column.heading(look)));
      mergeHeading(grid, row, i, twoRows);
    }
    grid.add(Grid.Part.HEADING, top);
    if (twoRows) {
      grid.add(Grid.Part.HEADING, bottom);
    }
    if (look.formulaRow()) {
      grid.add(Grid.Part.HEADING, formulaRow());
    }
  }

  private void mergeHeading(Grid grid, int row, int i, boolean twoRows) {
    String group = columns.get(i).group();
    if (group == null) {
      grid.merge(row, i, row + (twoRows ? 1 : 0), i);
      return;
    }
    boolean first = i == 0 || !group.equals(columns.get(i - 1).group());
    int last = i;
    while (last + 1 < columns.size() && group.equals(columns.get(last + 1).group())) {
      last++;
    }
    if (first) {
      grid.merge(row, i, row, last);
    }
  }

  /** A | B | 1 | 2 …: names of the columns, no data. */
  private List<Cell> formulaRow() {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(Cell.text(i < 2 ? String.valueOf((char) ('A' + i)) : String.valueOf(i - 1)));
    }
    return cells;
  }
}
