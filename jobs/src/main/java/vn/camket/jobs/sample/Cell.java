package vn.camket.jobs.sample;

import java.time.LocalDate;

/** One cell before it is written as a spreadsheet or as CSV. */
sealed interface Cell {
  /** Nothing. */
  Cell BLANK = new Text("");

  /** Words. */
  record Text(String text) implements Cell {}

  /** A number; the format is a spreadsheet's, empty for the general one. */
  record Figure(double value, String format) implements Cell {}

  /** A date that a spreadsheet holds as a number. */
  record Day(LocalDate day) implements Cell {}

  /** A formula without a stored value. */
  record Formula(String formula) implements Cell {}

  static Cell text(String text) {
    return new Text(text);
  }

  static Cell number(int value) {
    return new Figure(value, "");
  }
}
