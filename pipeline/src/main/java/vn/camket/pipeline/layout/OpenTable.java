package vn.camket.pipeline.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.layout.UnitPlace;

/** A table whose rows are being read. Told to the sink with its first item, or at its end. */
final class OpenTable {
  private final HeaderBlock header;
  private final LayoutFit fit;
  private final TitlePart part;
  private final TablePlace place;
  private final TitleLine titleLine;
  private final PreambleReading preamble;
  private final ColumnSlots slots;
  private final RowRules rules;
  private final Vocabulary words;
  private final TableSink sink;
  private final Sections sections = new Sections();
  private @Nullable CellText unit;
  private boolean told;
  private boolean underHeader = true;

  OpenTable(
      HeaderBlock header,
      LayoutFit fit,
      TitlePart part,
      TitleLine titleLine,
      PreambleReading preamble,
      TablePlace place,
      Vocabulary words,
      TableSink sink) {
    this.header = header;
    this.fit = fit;
    this.part = part;
    this.titleLine = titleLine;
    this.preamble = preamble;
    this.place = place;
    this.slots = new ColumnSlots(fit.columns());
    this.words = words;
    this.rules = new RowRules(layout(), slots, words);
    this.sink = sink;
    sectionAboveHeader();
  }

  /** "I. Huyện ủy X" may stand between title and header; later sections repeat the header. */
  private void sectionAboveHeader() {
    for (RawRow row : preamble.rows()) {
      RawCell first = row.cells().get(0);
      if (layout().unitFrom() == UnitPlace.SECTION
          && row.rowNo() > place.title().rowNo()
          && row.cells().size() == 1
          && Sections.isNumbered(first.text())) {
        sections.open(
            row.rowNo(), OrdinalKind.TEXT, new CellText(first.text(), null, first.letter()));
      }
    }
  }

  private Layout layout() {
    return fit.layout().layout();
  }

  /** Whether every row is an item. */
  boolean flat() {
    return layout().flat();
  }

  TitleLine titleLine() {
    return titleLine;
  }

  PreambleReading preamble() {
    return preamble;
  }

  RowReading read(RawRow row) {
    return new RowReading(row, slots, words, layout().evaluations().size());
  }

  /** Whether a row repeats a row of the header. */
  boolean repeatsHeader(RawRow row, Layouts layouts) {
    return header.rows().stream().anyMatch(h -> layouts.sameHeadings(h, row));
  }

  /** Whether another header reads the same columns in the same way. */
  boolean readsAs(LayoutFit other) {
    return layout().equals(other.layout().layout()) && meanings(fit).equals(meanings(other));
  }

  private static List<String> meanings(LayoutFit fit) {
    return fit.columns().stream()
        .filter(c -> c.means() != null)
        .map(c -> c.column() + " " + c.means() + " " + c.tick() + " " + c.block())
        .toList();
  }

  /** A header row was repeated: column numbers may follow. */
  void headerAgain() {
    underHeader = true;
  }

  /** Takes a row that is no header: tells the sink of items, remembers sections and units. */
  RowClass take(RowReading row) {
    RowClass rowClass = rules.of(row, underHeader);
    underHeader = underHeader && rowClass == RowClass.FORMULA;
    rememberUnit(row, rowClass);
    switch (rowClass) {
      case DATA -> tellData(row);
      case NO_ITEMS -> tellNoItems(row);
      case SECTION -> openSection(row);
      default -> {}
    }
    return rowClass;
  }

  /** Whether a row below the end of this table looks like one of its items. */
  boolean looksLikeItem(RawRow row) {
    RowReading reading = read(row);
    return reading.ordinal() == OrdinalKind.NUMBER
        && reading.has(CanonicalColumn.ITEM_TEXT)
        && reading.hasValues();
  }

  private void rememberUnit(RowReading row, RowClass rowClass) {
    CellText own = row.said(CanonicalColumn.UNIT);
    if (flat()) {
      unit = null;
    } else if (own != null) {
      unit = own;
    } else if (rowClass == RowClass.SECTION) {
      unit = null;
    }
  }

  private void openSection(RowReading row) {
    CellText text = row.sectionText();
    if (text != null) {
      sections.open(row.row().rowNo(), row.ordinal(), text);
    }
  }

  private void tellData(RowReading row) {
    tell(false);
    Map<CanonicalColumn, CellText> cells = row.cells();
    if (unit != null) {
      cells.put(CanonicalColumn.UNIT, unit);
    }
    Set<CanonicalColumn> ticks = row.multipleTicks();
    sink.row(new DataRow(row.row().rowNo(), cells, sections.current(), row.evaluations(), ticks));
  }

  private void tellNoItems(RowReading row) {
    tell(true);
    CellText sentence = row.sectionText();
    if (sentence != null) {
      sink.noItems(new NoItemsRow(row.row().rowNo(), sentence, unit, sections.current()));
    }
  }

  private void tell(boolean noItems) {
    if (!told) {
      told = true;
      sink.table(preamble.table(fit, part, place, noItems));
    }
  }

  /** The table has ended. */
  void end() {
    tell(false);
  }
}
