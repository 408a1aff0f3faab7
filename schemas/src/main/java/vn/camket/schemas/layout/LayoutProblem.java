package vn.camket.schemas.layout;

/**
 * Something wrong with a layout file.
 *
 * @param file the file
 * @param line line in it, from 1; 0 for the whole file
 * @param reason what is wrong and what to do
 */
public record LayoutProblem(String file, int line, String reason) {

  /** The problem in one line, as an error tells it. */
  public String told() {
    return file + (line == 0 ? "" : " line " + line) + ": " + reason;
  }
}
