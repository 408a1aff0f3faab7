package vn.camket.dashboards.assets;

/**
 * What is wrong with a source of the dashboards.
 *
 * @param file path below the folder of the sources
 * @param line line in it, from 1
 * @param reason what is wrong and what to do
 */
public record AssetProblem(String file, int line, String reason)
    implements Comparable<AssetProblem> {
  @Override
  public int compareTo(AssetProblem other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
