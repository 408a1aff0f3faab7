package vn.camket.pipeline.layout;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.CanonicalColumn;

/** One row below a header: its cells by meaning. */
final class RowReading {
  private static final Set<CanonicalColumn> NAMING =
      EnumSet.of(
          CanonicalColumn.ORDINAL,
          CanonicalColumn.UNIT,
          CanonicalColumn.ITEM_TEXT,
          CanonicalColumn.NOTE);
  private static final Pattern FIGURES = Pattern.compile("[\\d.,;%\\s]+");

  private final RawRow row;
  private final Vocabulary words;
  private final Map<CanonicalColumn, CellText> cells = new EnumMap<>(CanonicalColumn.class);
  private final Set<CanonicalColumn> multipleTicks = EnumSet.noneOf(CanonicalColumn.class);
  private final List<EvaluationCells> evaluations;
  private OrdinalKind ordinal = OrdinalKind.NONE;
  private int values;

  RowReading(RawRow row, ColumnSlots slots, Vocabulary words, int blocks) {
    this.row = row;
    this.words = words;
    this.evaluations = blocks == 0 ? List.of() : evaluations(blocks);
    for (RawCell cell : row.cells()) {
      ColumnSlots.Slot slot = slots.at(cell.column());
      if (slot != null) {
        put(cell, slot);
      }
    }
    row.covered().forEach(cell -> cover(cell, slots.at(cell.column())));
  }

  /**
   * A value merged over several items is that of each. Whose items they are, what they are called
   * and how they are numbered is told by the row itself.
   */
  private void cover(RawCell cell, ColumnSlots.@Nullable Slot slot) {
    if (slot != null
        && slot.tick() == null
        && !NAMING.contains(slot.means())
        && slot.means() != CanonicalColumn.ITEM_CODE
        && cells.containsKey(CanonicalColumn.ITEM_TEXT)) {
      put(cell, slot);
    }
  }

  private static List<EvaluationCells> evaluations(int blocks) {
    return Stream.generate(
            () ->
                new EvaluationCells(
                    new EnumMap<>(CanonicalColumn.class), EnumSet.noneOf(CanonicalColumn.class)))
        .limit(blocks)
        .toList();
  }

  private void put(RawCell cell, ColumnSlots.Slot slot) {
    if (slot.tick() != null) {
      tick(cell, slot, slot.tick());
      return;
    }
    cellsOf(slot).put(slot.means(), new CellText(cell.text(), cell.numberFormat(), slot.letter()));
    if (slot.means() == CanonicalColumn.ORDINAL) {
      ordinal = OrdinalKind.of(cell.text());
    } else if (!NAMING.contains(slot.means()) && !words.isNull(cell.text())) {
      values++;
    }
  }

  /** A text that is neither a tick nor a null word stays as it is: it is then an unknown word. */
  private void tick(RawCell cell, ColumnSlots.Slot slot, String phrase) {
    if (words.isNull(cell.text())) {
      return;
    }
    values++;
    String text = words.isTick(cell.text()) ? phrase : cell.text().strip();
    Map<CanonicalColumn, CellText> own = cellsOf(slot);
    CellText before = own.get(slot.means());
    if (before == null) {
      own.put(slot.means(), new CellText(text, null, slot.letter()));
    } else {
      Set<CanonicalColumn> ticked =
          slot.block() == 0 ? multipleTicks : evaluations.get(slot.block() - 1).multipleTicks();
      ticked.add(slot.means());
      String all = before.text() + "; " + text;
      own.put(slot.means(), new CellText(all, null, before.columnLetter()));
    }
  }

  private Map<CanonicalColumn, CellText> cellsOf(ColumnSlots.Slot slot) {
    return slot.block() == 0 ? cells : evaluations.get(slot.block() - 1).cells();
  }

  RawRow row() {
    return row;
  }

  OrdinalKind ordinal() {
    return ordinal;
  }

  Map<CanonicalColumn, CellText> cells() {
    return cells;
  }

  /** What it tells of each review of its layout. */
  List<EvaluationCells> evaluations() {
    return evaluations;
  }

  Set<CanonicalColumn> multipleTicks() {
    return multipleTicks;
  }

  /** Whether nothing stands in a column that has a meaning. */
  boolean empty() {
    return cells.isEmpty() && evaluations.stream().allMatch(e -> e.cells().isEmpty());
  }

  /** The cell of a column; null when blank or a null word. */
  @Nullable CellText said(CanonicalColumn column) {
    CellText cell = cells.get(column);
    return cell == null || words.isNull(cell.text()) ? null : cell;
  }

  boolean has(CanonicalColumn column) {
    return said(column) != null;
  }

  /** Whether a column other than ordinal, unit, text and note says something. */
  boolean hasValues() {
    return values > 0;
  }

  /** Whether all such columns hold figures, as sums beside a section do. */
  boolean onlyFigures() {
    return Stream.concat(
            cells.entrySet().stream(),
            evaluations.stream().flatMap(e -> e.cells().entrySet().stream()))
        .filter(e -> !NAMING.contains(e.getKey()))
        .map(e -> e.getValue().text())
        .allMatch(t -> words.isNull(t) || FIGURES.matcher(t).matches());
  }

  /** Text of a section row, where it stands: as item text, as unit, else as ordinal. */
  @Nullable CellText sectionText() {
    CellText item = said(CanonicalColumn.ITEM_TEXT);
    CellText unit = said(CanonicalColumn.UNIT);
    return item != null ? item : unit != null ? unit : cells.get(CanonicalColumn.ORDINAL);
  }
}
