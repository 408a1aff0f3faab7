package vn.camket.pipeline.layout;

/**
 * What stands behind a label above a table.
 *
 * @param rowNo row of the value, 1-based
 * @param columnLetter column of the value
 * @param text the value without its label
 */
public record LabelledText(int rowNo, String columnLetter, String text) {}
