package vn.camket.pipeline.layout;

/**
 * A heading over one column.
 *
 * @param column column, 0-based
 * @param text the lowest non-blank cell
 * @param path the same with the merged headings above it, joined by " / "
 */
record Heading(int column, String text, String path) {}
