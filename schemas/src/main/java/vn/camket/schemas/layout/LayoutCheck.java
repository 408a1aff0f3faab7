package vn.camket.schemas.layout;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.TextKey;

/** Makes a layout of a file, or tells everything that is wrong with it. */
final class LayoutCheck {
  private final String name;
  private final LayoutFile file;
  private final List<LayoutProblem> problems = new ArrayList<>();

  LayoutCheck(String name, LayoutFile file) {
    this.name = name;
    this.file = file;
  }

  /** The problems found; empty when {@link #layout} may be asked. */
  List<LayoutProblem> problems() {
    keysAreThere();
    if (problems.isEmpty()) {
      yearsAreInOrder();
      unitsHaveAPlace();
      titleIsNamed();
      columnsAreWhole();
    }
    if (problems.isEmpty()) {
      requiredColumnsExist();
      ticksAreNotMixed();
      headingsMeanOneThing();
    }
    return List.copyOf(problems);
  }

  /** The layout; only when there are no problems. */
  Layout layout() {
    LayoutFile.Title title = requireNonNull(file.title());
    return new Layout(
        requireNonNull(file.layout()),
        requireNonNull(file.form()),
        requireNonNull(file.version()),
        requireNonNull(file.fromYear()),
        file.toYear(),
        requireNonNull(file.units()),
        file.unitFrom(),
        requireNonNull(file.source()),
        requireNonNull(file.dateOrder()),
        requireNonNullElse(file.supplement(), false),
        requireNonNullElse(file.subItems(), false),
        new TitleRule(List.copyOf(orNone(title.any())), List.copyOf(orNone(title.none()))),
        new LinkedHashSet<>(requireNonNull(file.required())),
        lines().stream().map(LayoutCheck::column).toList());
  }

  private static LayoutColumn column(LayoutFile.ColumnLine line) {
    return new LayoutColumn(
        requireNonNull(line.column()), line.tick(), List.copyOf(orNone(line.headings())));
  }

  private void keysAreThere() {
    needs("layout", file.layout());
    needs("form", file.form());
    needs("version", file.version());
    needs("from_year", file.fromYear());
    needs("units", file.units());
    needs("source", file.source());
    needs("date_order", file.dateOrder());
    needs("title", file.title());
    needs("required", file.required());
    needs("columns", file.columns());
  }

  private void needs(String key, @Nullable Object value) {
    if (value == null) {
      report("the key '" + key + "' is missing; add it");
    }
  }

  private void yearsAreInOrder() {
    Integer to = file.toYear();
    if (to != null && to < requireNonNull(file.fromYear())) {
      report("to_year " + to + " is before from_year " + file.fromYear());
    }
  }

  private void unitsHaveAPlace() {
    boolean perRow = file.units() == UnitScope.UNIT_PER_ROW;
    if (perRow && file.unitFrom() == null) {
      report("units: UNIT_PER_ROW needs unit_from: COLUMN or SECTION");
    }
    if (!perRow && file.unitFrom() != null) {
      report("unit_from is only for units: UNIT_PER_ROW; remove it");
    }
    boolean unitColumn = lines().stream().anyMatch(c -> c.column() == CanonicalColumn.UNIT);
    if (file.unitFrom() == UnitPlace.COLUMN && !unitColumn) {
      report("unit_from: COLUMN needs a column 'unit'");
    }
  }

  private void titleIsNamed() {
    if (orNone(requireNonNull(file.title()).any()).isEmpty()) {
      report("title.any is empty; name at least one phrase of the title");
    }
  }

  private void columnsAreWhole() {
    for (LayoutFile.ColumnLine line : lines()) {
      if (line.column() == null) {
        report("a column has no key 'column'; say what it means");
      } else if (orNone(line.headings()).isEmpty()) {
        report("column " + word(line.column()) + " has no headings; name at least one");
      }
    }
  }

  private void requiredColumnsExist() {
    Set<CanonicalColumn> named = EnumSet.noneOf(CanonicalColumn.class);
    lines().forEach(c -> named.add(requireNonNull(c.column())));
    for (CanonicalColumn column : requireNonNull(file.required())) {
      if (!named.contains(column)) {
        report("required column " + word(column) + " is not among the columns");
      }
    }
    if (!requireNonNull(file.required()).contains(CanonicalColumn.ITEM_TEXT)) {
      report("item_text must be required: without it no row is an item");
    }
  }

  private void ticksAreNotMixed() {
    Map<CanonicalColumn, Boolean> ticked = new HashMap<>();
    for (LayoutFile.ColumnLine line : lines()) {
      CanonicalColumn column = requireNonNull(line.column());
      boolean tick = line.tick() != null;
      Boolean before = ticked.putIfAbsent(column, tick);
      if (before != null && !(before && tick)) {
        report("column " + word(column) + " stands twice and not all are tick columns");
      }
    }
  }

  private void headingsMeanOneThing() {
    Map<String, LayoutFile.ColumnLine> seen = new HashMap<>();
    for (LayoutFile.ColumnLine line : lines()) {
      for (String heading : orNone(line.headings())) {
        LayoutFile.ColumnLine before = seen.putIfAbsent(TextKey.ofWord(heading), line);
        if (before != null && !before.equals(line)) {
          report("heading '" + heading + "' names two columns");
        }
      }
    }
  }

  private List<LayoutFile.ColumnLine> lines() {
    return orNone(file.columns());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String word(@Nullable CanonicalColumn column) {
    return String.valueOf(column).toLowerCase(Locale.ROOT);
  }

  private void report(String reason) {
    problems.add(new LayoutProblem(name, reason));
  }
}
