package vn.camket.pipeline.layout;

/**
 * A section under which rows stand.
 *
 * @param rowNo its row, 1-based
 * @param text its text without its own ordinal ("I. Huyện ủy X" is "Huyện ủy X")
 * @param columnLetter column of the text
 */
public record SectionRow(int rowNo, String text, String columnLetter) {}
