package vn.camket.schemas.layout;

/**
 * Something wrong with a layout file.
 *
 * @param file the file
 * @param reason what is wrong and what to do
 */
public record LayoutProblem(String file, String reason) {}
