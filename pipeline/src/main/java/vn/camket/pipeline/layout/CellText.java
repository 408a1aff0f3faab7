package vn.camket.pipeline.layout;

import org.jspecify.annotations.Nullable;

/**
 * Text of one cell of a data row.
 *
 * @param text as the file holds it; for a tick column the phrase that the tick stands for
 * @param numberFormat number format of the cell; null where the file has none
 * @param columnLetter where it stands: A, B …
 */
public record CellText(String text, @Nullable String numberFormat, String columnLetter) {}
