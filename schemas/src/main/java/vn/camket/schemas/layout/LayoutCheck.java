package vn.camket.schemas.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.yaml.Fields;

/** Whether what a layout says holds together; every problem is told at the field that is wrong. */
final class LayoutCheck {
  private final Fields file;
  private final Layout layout;

  LayoutCheck(Fields file, Layout layout) {
    this.file = file;
    this.layout = layout;
  }

  void check() {
    yearsAreInOrder();
    unitsHaveAPlace();
    requiredColumnsExist();
    schemesHaveAColumn();
    evaluationsAreTold();
    ticksAreNotMixed();
    headingsMeanOneThing();
  }

  private void yearsAreInOrder() {
    Integer to = layout.toYear();
    if (to != null && to < layout.fromYear()) {
      file.problem("to_year", "to_year " + to + " is before from_year " + layout.fromYear());
    }
  }

  private void unitsHaveAPlace() {
    boolean perRow = layout.units() == UnitScope.UNIT_PER_ROW;
    if (perRow && layout.unitFrom() == null) {
      file.problem("units", "units: UNIT_PER_ROW needs unit_from: COLUMN or SECTION");
    }
    if (!perRow && layout.unitFrom() != null) {
      file.problem("unit_from", "unit_from is only for units: UNIT_PER_ROW; remove it");
    }
    if (layout.unitFrom() == UnitPlace.COLUMN && layout.columnsOf(CanonicalColumn.UNIT).isEmpty()) {
      file.problem("unit_from", "unit_from: COLUMN needs a column 'unit'");
    }
    if (layout.unitFrom() == UnitPlace.SECTION && layout.flat()) {
      file.problem("flat", "flat: true has no section rows; unit_from must be COLUMN");
    }
    if (!perRow && layout.yearInRow()) {
      file.problem("columns", "a column 'year' is only for units: UNIT_PER_ROW");
    }
  }

  private void requiredColumnsExist() {
    for (CanonicalColumn column : layout.required()) {
      if (layout.columnsOf(column).isEmpty()) {
        file.problem(
            "required",
            "required column " + ColumnReading.word(column) + " is not among the columns");
      }
    }
    if (!layout.required().contains(CanonicalColumn.ITEM_TEXT)) {
      file.problem("required", "item_text must be required: without it no row is an item");
    }
  }

  private void schemesHaveAColumn() {
    boolean column = !layout.columnsOf(CanonicalColumn.SCHEME).isEmpty();
    if (column && layout.schemes().isEmpty()) {
      file.problem("columns", "a column 'scheme' needs schemes: {word of the column: scheme_id}");
    }
    if (!column && !layout.schemes().isEmpty()) {
      file.problem("schemes", "schemes is only for a layout with a column 'scheme'");
    }
  }

  /** In an evaluation with several reviews no column may speak of an unnamed one. */
  private void evaluationsAreTold() {
    if (layout.form() != Form.EVALUATION || layout.evaluations().isEmpty()) {
      return;
    }
    for (CanonicalColumn column : List.of(CanonicalColumn.STATUS, CanonicalColumn.COMPLETION_PCT)) {
      if (!layout.columnsOf(column).isEmpty()) {
        file.problem(
            "columns",
            "column "
                + ColumnReading.word(column)
                + " must stand in one of the evaluations: of which review does it tell?");
      }
    }
    if (layout.stated().period() != null) {
      file.problem("period", "period stands in each of the evaluations; remove it here");
    }
  }

  private void ticksAreNotMixed() {
    Map<List<Object>, Boolean> ticked = new HashMap<>();
    for (LayoutColumn line : layout.allColumns()) {
      boolean tick = line.tick() != null;
      Boolean before = ticked.putIfAbsent(List.of(line.column(), line.block()), tick);
      if (before != null && !(before && tick)) {
        file.problem(
            "columns",
            "column "
                + ColumnReading.word(line.column())
                + " stands twice and not all are tick columns");
      }
    }
  }

  private void headingsMeanOneThing() {
    Map<String, Object> seen = new HashMap<>();
    for (LayoutColumn line : layout.allColumns()) {
      line.headings().forEach(heading -> meansOneThing(seen, heading, line));
    }
    layout.unread().forEach(heading -> meansOneThing(seen, heading, "unread"));
  }

  private void meansOneThing(Map<String, Object> seen, String heading, Object meaning) {
    Object before = seen.putIfAbsent(TextKey.ofWord(heading), meaning);
    if (before != null && !before.equals(meaning)) {
      file.problem("columns", "heading '" + heading + "' names two columns");
    }
  }
}
