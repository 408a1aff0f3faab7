package vn.camket.dashboards.assets;

/**
 * A line of a source file.
 *
 * @param file path below the folder of the sources
 * @param line from 1
 */
record Place(String file, int line) {
  AssetProblem problem(String reason) {
    return new AssetProblem(file, line, reason);
  }
}
