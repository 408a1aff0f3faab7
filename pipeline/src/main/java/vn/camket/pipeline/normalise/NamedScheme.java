package vn.camket.pipeline.normalise;

import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.layout.CellText;
import vn.camket.schemas.layout.Layout;

/**
 * The scheme that a row names.
 *
 * @param cell where it stands; null when the cell is blank
 * @param schemeId what the word means; null when the layout does not know it
 */
record NamedScheme(@Nullable CellText cell, @Nullable String schemeId) {

  /** What a cell of the column SCHEME means in a layout. */
  static NamedScheme of(Layout layout, @Nullable CellText cell) {
    return new NamedScheme(cell, cell == null ? null : layout.schemes().get(cell.text().strip()));
  }
}
