package vn.camket.pipeline.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.pipeline.layout.CellText;
import vn.camket.pipeline.layout.DataRow;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.text.ErrorValue;
import vn.camket.schemas.text.FormulaText;

/**
 * Tells of error values of formulas, and of texts that a spreadsheet would run as one; each cell
 * once, also where a row feeds a commitment and several evaluations.
 */
final class CellTraps {
  private final Set<String> told = new HashSet<>();
  private int rowNo;

  /** Looks at the cells of a row; rows come in order. */
  void look(DataRow row, List<RowFinding> findings) {
    if (row.rowNo() != rowNo) {
      rowNo = row.rowNo();
      told.clear();
    }
    for (CellText cell : row.cells().values()) {
      boolean error = ErrorValue.is(cell.text());
      if ((error || FormulaText.is(cell.text())) && told.add(cell.columnLetter())) {
        FindingKind kind = error ? FindingKind.CELL_ERROR : FindingKind.FORMULA_TEXT;
        findings.add(new RowFinding(kind, rowNo, cell.columnLetter(), cell.text(), ""));
      }
    }
  }
}
