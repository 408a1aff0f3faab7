package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;

/**
 * A header of a sheet, and how every layout was tried on it.
 *
 * @param sheetName sheet
 * @param headerRowNo first row of the header, 1-based
 * @param title the title above it; null when no layout's title is there
 * @param attempts every layout, nearest first
 * @param chosen identifiers of the layouts that fit best: one when the table is read by it, none
 *     when none fits, several when nothing tells between them
 */
public record HeaderTrial(
    String sheetName,
    int headerRowNo,
    @Nullable String title,
    List<Attempt> attempts,
    List<String> chosen) {

  /**
   * One layout tried on the header.
   *
   * @param layoutId the layout
   * @param titleFits whether the title above is its own, or it needs none
   * @param missing required columns that were not found
   * @param columns the header's columns as this layout reads them
   */
  public record Attempt(
      String layoutId,
      boolean titleFits,
      List<CanonicalColumn> missing,
      List<HeaderColumn> columns) {

    /** Whether the layout fits. */
    public boolean fits() {
      return titleFits && missing.isEmpty();
    }

    /** How many columns of the header it knows. */
    public long known() {
      return columns.stream().filter(c -> c.means() != null).count();
    }
  }
}
