package vn.camket.pipeline.layout;

import java.util.List;

/**
 * A cell that holds title phrases.
 *
 * @param cell the cell
 * @param parts its parts, at least one
 */
record TitleLine(PreambleCell cell, List<TitlePart> parts) {}
