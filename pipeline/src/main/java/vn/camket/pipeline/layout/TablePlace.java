package vn.camket.pipeline.layout;

/**
 * Where a table stands.
 *
 * @param sheetName name of the sheet
 * @param sheetIndex place of the sheet in the file, 0-based
 * @param tableNo number of the table in its sheet, 1-based
 * @param headerRowNo first row of its header, 1-based
 * @param title its title
 */
record TablePlace(
    String sheetName, int sheetIndex, int tableNo, int headerRowNo, PreambleCell title) {}
