package vn.camket.pipeline.layout;

import java.util.List;
import vn.camket.schemas.layout.Layout;

/**
 * A table that several layouts fit equally; its rows belong to no table.
 *
 * @param sheetName name of the sheet
 * @param sheetIndex place of the sheet in the file, 0-based
 * @param headerRowNo first row of its header, 1-based
 * @param layouts the layouts, by ascending id
 */
public record AmbiguousTable(
    String sheetName, int sheetIndex, int headerRowNo, List<Layout> layouts) {}
