package vn.camket.pipeline.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.Layout;

/** What a row below a header is. Rows with a running number are the rule and are told first. */
final class RowRules {
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("\\(?([A-Za-zĐđ]|-?\\d{1,2})\\)?(\\s*=.*)?");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-+•–]\\s*\\S.*");

  private final Layout layout;
  private final ColumnSlots slots;
  private final Vocabulary words;

  RowRules(Layout layout, ColumnSlots slots, Vocabulary words) {
    this.layout = layout;
    this.slots = slots;
    this.words = words;
  }

  /**
   * The class of a row that is no header.
   *
   * @param underHeader whether only header rows stand above it, so that column numbers may follow
   */
  RowClass of(RowReading row, boolean underHeader) {
    if (layout.flat()) {
      return row.empty() ? RowClass.STRAY : RowClass.DATA;
    }
    if (underHeader && isFormula(row)) {
      return RowClass.FORMULA;
    }
    return row.ordinal() == OrdinalKind.NUMBER ? numbered(row) : unnumbered(row);
  }

  private RowClass numbered(RowReading row) {
    CellText item = row.said(CanonicalColumn.ITEM_TEXT);
    if (item != null) {
      boolean none = !row.hasValues() && words.beginsWithNoItems(item.text());
      return none ? RowClass.NO_ITEMS : RowClass.DATA;
    }
    if (row.hasValues() || row.has(CanonicalColumn.NOTE)) {
      return RowClass.DATA;
    }
    return row.has(CanonicalColumn.UNIT) ? RowClass.SECTION : RowClass.BLANK;
  }

  private RowClass unnumbered(RowReading row) {
    if (endsTable(row.row().cells())) {
      return RowClass.FOOTER;
    }
    if (words.beginsSubtotal(row.row().cells().get(0).text())) {
      return RowClass.SUBTOTAL;
    }
    if (row.empty()) {
      return RowClass.STRAY;
    }
    if (!row.hasValues() && declaresNoItems(row)) {
      return RowClass.NO_ITEMS;
    }
    if (row.ordinal() == OrdinalKind.DOTTED) {
      return layout.subItems() ? RowClass.DATA : RowClass.SUB_ITEM;
    }
    return lettered(row);
  }

  private RowClass lettered(RowReading row) {
    if (isSubItem(row)) {
      return RowClass.SUB_ITEM;
    }
    if (isSection(row)) {
      return RowClass.SECTION;
    }
    return namesAnItem(row) ? RowClass.DATA : RowClass.STRAY;
  }

  private static boolean namesAnItem(RowReading row) {
    return row.has(CanonicalColumn.ITEM_TEXT)
        || row.has(CanonicalColumn.ITEM_CODE)
        || row.has(CanonicalColumn.UNIT);
  }

  private static boolean isSection(RowReading row) {
    if (row.has(CanonicalColumn.UNIT) && row.has(CanonicalColumn.ITEM_TEXT)) {
      return false;
    }
    boolean text = row.has(CanonicalColumn.UNIT) || row.has(CanonicalColumn.ITEM_TEXT);
    return switch (row.ordinal()) {
      case ROMAN, CAPITAL -> text && row.onlyFigures();
      case TEXT -> !row.hasValues() && !row.has(CanonicalColumn.NOTE);
      case NONE -> text && !row.hasValues() && !row.has(CanonicalColumn.NOTE);
      default -> false;
    };
  }

  private static boolean isSubItem(RowReading row) {
    CellText item = row.said(CanonicalColumn.ITEM_TEXT);
    if (item == null || row.hasValues()) {
      return false;
    }
    return switch (row.ordinal()) {
      case DASH, SMALL_LETTER -> true;
      case NONE -> BULLET.matcher(item.text()).matches();
      default -> false;
    };
  }

  private boolean declaresNoItems(RowReading row) {
    CellText text = row.sectionText();
    return text != null && words.declaresNoItems(text.text());
  }

  private static boolean isFormula(RowReading row) {
    List<RawCell> cells = row.row().cells();
    return cells.size() > 1
        && row.cells().containsKey(CanonicalColumn.ITEM_TEXT)
        && cells.stream().allMatch(c -> COLUMN_NUMBER.matcher(c.text().strip()).matches());
  }

  private boolean endsTable(List<RawCell> cells) {
    for (RawCell cell : cells) {
      if (words.isLetterhead(cell.text())) {
        return true;
      }
    }
    return words.beginsFooter(cells.get(0).text())
        && (meaning(cells.get(0)) != CanonicalColumn.ITEM_TEXT || allSign(cells));
  }

  /** An item may begin "Thủ trưởng các đơn vị …"; in a signature block the others sign too. */
  private boolean allSign(List<RawCell> cells) {
    return cells.stream()
        .skip(1)
        .map(RawCell::text)
        .allMatch(t -> words.beginsFooter(t) || isUpper(t));
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().noneMatch(Character::isDigit);
  }

  private @Nullable CanonicalColumn meaning(RawCell cell) {
    ColumnSlots.Slot slot = slots.at(cell.column());
    return slot == null ? null : slot.means();
  }
}
