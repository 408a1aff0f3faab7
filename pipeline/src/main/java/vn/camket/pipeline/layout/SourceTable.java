package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * A table found in a sheet, and what the lines above it say of it.
 *
 * @param layout the layout that fits
 * @param sheetName name of the sheet
 * @param sheetIndex place of the sheet in the file, 0-based
 * @param tableNo number of the table in its sheet, 1-based
 * @param headerRowNo first row of its header, 1-based
 * @param title the title it stands under
 * @param year scheme-year that the title names; null when it names none
 * @param period review period; null when none is named, and for a registration
 * @param stage who speaks; null when no word says so, and for a registration
 * @param commitmentState proposed or signed; null when no word says so, and for an evaluation
 * @param supplement whether it adds to an earlier file (meanings §3)
 * @param signedDate signing day stated above the table; null when none is
 * @param declaredNoItems whether a unit's own file declares that there are no items, above the
 *     header or before the first item
 * @param preamble cells above the header, top down, at most 60 rows
 * @param columns columns of the header, left to right
 */
public record SourceTable(
    Layout layout,
    String sheetName,
    int sheetIndex,
    int tableNo,
    int headerRowNo,
    PreambleCell title,
    @Nullable Integer year,
    @Nullable PeriodKind period,
    @Nullable Stage stage,
    @Nullable CommitmentState commitmentState,
    boolean supplement,
    @Nullable LabelledText signedDate,
    boolean declaredNoItems,
    List<PreambleCell> preamble,
    List<HeaderColumn> columns) {

  /** The form of the layout. */
  public Form form() {
    return layout.form();
  }

  /** Columns whose heading the layout does not know. */
  public List<HeaderColumn> unmappedColumns() {
    return columns.stream().filter(HeaderColumn::unknown).toList();
  }
}
