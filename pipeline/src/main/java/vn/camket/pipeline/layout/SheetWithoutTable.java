package vn.camket.pipeline.layout;

import org.jspecify.annotations.Nullable;

/**
 * A sheet in which no layout fits.
 *
 * @param sheetName name of the sheet
 * @param sheetIndex place of the sheet in the file, 0-based
 * @param nearest the header that comes nearest to a layout; null when nothing looks like a header
 */
public record SheetWithoutTable(
    String sheetName, int sheetIndex, @Nullable NearestLayout nearest) {}
