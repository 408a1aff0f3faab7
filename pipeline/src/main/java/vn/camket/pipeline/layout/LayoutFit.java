package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;

/**
 * How a layout fits a header.
 *
 * @param layout the layout
 * @param title its part of the title above; null when the title is not its own
 * @param columns the header's columns as the layout reads them
 * @param mapped number of columns that the layout knows
 * @param missing required columns that are not there
 */
record LayoutFit(
    CompiledLayout layout,
    @Nullable TitlePart title,
    List<HeaderColumn> columns,
    int mapped,
    List<CanonicalColumn> missing) {

  boolean fits() {
    return (title != null || layout.layout().untitled()) && missing.isEmpty();
  }

  HeaderTrial.Attempt attempt() {
    return new HeaderTrial.Attempt(
        layout.layout().id(), titled() || layout.layout().untitled(), missing, columns);
  }

  /** Whether the title above it is its own, or no title decides. */
  boolean titled() {
    return title != null;
  }

  boolean inUse(@Nullable Integer year) {
    return year != null && layout.layout().inUse(year);
  }
}
