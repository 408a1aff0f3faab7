package vn.camket.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/** The cells of one sheet, row by row, with merged ranges. */
final class Grid {
  /** What a row is for; decides its style and how CSV writes it. */
  enum Part {
    PREAMBLE,
    TITLE,
    HEADING,
    SECTION,
    DATA,
    FOOTER
  }

  /** One row. */
  record Row(Part part, List<Cell> cells) {}

  /** One merged range, rows and columns from 0, both ends included. */
  record Merge(int top, int left, int bottom, int right) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();

  List<Row> rows() {
    return rows;
  }

  List<Merge> merges() {
    return merges;
  }

  int height() {
    return rows.size();
  }

  void add(Part part, List<Cell> cells) {
    rows.add(new Row(part, List.copyOf(cells)));
  }

  void add(Part part, String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(Cell.text(text));
    }
    add(part, cells);
  }

  void blank() {
    add(Part.PREAMBLE, List.of());
  }

  void merge(int top, int left, int bottom, int right) {
    if (top < bottom || left < right) {
      merges.add(new Merge(top, left, bottom, right));
    }
  }
}
