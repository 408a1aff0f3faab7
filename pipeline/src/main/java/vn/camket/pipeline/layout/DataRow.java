package vn.camket.pipeline.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;

/**
 * One item row of a table.
 *
 * @param rowNo row in the sheet, 1-based
 * @param cells non-blank cells by meaning; the unit is that of the merged cell above where the own
 *     one is blank. Null words ("-", "không có") are left as they are
 * @param sections sections it stands under, outermost first; empty when none
 * @param evaluations what it tells of each review of its layout, in its order; empty when the
 *     layout has none
 * @param multipleTicks columns with more than one tick: all ticked phrases stand in the text,
 *     joined by "; "
 */
public record DataRow(
    int rowNo,
    Map<CanonicalColumn, CellText> cells,
    List<SectionRow> sections,
    List<EvaluationCells> evaluations,
    Set<CanonicalColumn> multipleTicks) {

  /**
   * The row as it speaks of one review: its own cells, with those of the review in place of equal
   * ones.
   *
   * @param block 0 for the row itself, n for the n-th of its evaluations
   */
  public DataRow of(int block) {
    if (block == 0) {
      return this;
    }
    EvaluationCells review = evaluations.get(block - 1);
    Map<CanonicalColumn, CellText> all = new EnumMap<>(CanonicalColumn.class);
    all.putAll(cells);
    all.putAll(review.cells());
    return new DataRow(rowNo, all, sections, List.of(), review.multipleTicks());
  }

  /** Whether anything stands in the columns of a review; the row itself always says something. */
  public boolean tellsOf(int block) {
    return block == 0 || !evaluations.get(block - 1).cells().isEmpty();
  }

  /** The cell of a column; null when blank. */
  public @Nullable CellText cell(CanonicalColumn column) {
    return cells.get(column);
  }

  /** The text of a column; null when blank. */
  public @Nullable String text(CanonicalColumn column) {
    CellText cell = cells.get(column);
    return cell == null ? null : cell.text();
  }

  /** Text of the nearest section above; null when there is none. */
  public @Nullable String sectionText() {
    return sections.isEmpty() ? null : sections.get(sections.size() - 1).text();
  }
}
