package vn.camket.pipeline.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.layout.CanonicalColumn;
import vn.camket.schemas.layout.Layout;

/**
 * A header that no layout fits, and the layout that comes nearest.
 *
 * @param headerRowNo first row of the header, 1-based
 * @param headings its headings as written, left to right
 * @param layout the nearest layout
 * @param missing required columns that were not found (of ticked ones: not all of them)
 * @param title text of the nearest title above it; null when there is none
 * @param titleFits whether that title is one of the layout's
 */
public record NearestLayout(
    int headerRowNo,
    List<String> headings,
    Layout layout,
    List<CanonicalColumn> missing,
    @Nullable String title,
    boolean titleFits) {}
