package vn.camket.pipeline.publish;

import java.util.List;

/**
 * What came of publishing.
 *
 * @param manifest the new release
 * @param outcome whether readers get it
 * @param sameContent whether its content is that of the release that readers had
 * @param partitionsCarried year partitions taken over from the release before
 * @param damaged folders of the release before whose files no longer hold what its manifest says;
 *     the new release has its own instead
 */
public record Published(
    Manifest manifest,
    Outcome outcome,
    boolean sameContent,
    int partitionsCarried,
    List<String> damaged) {

  /** Whether readers get a new release. */
  public enum Outcome {
    /** They do. */
    SWITCHED,
    /** They do not: it is a side release. */
    SIDE,
    /** They do not: they are held at another one until it is unpinned. */
    PINNED
  }
}
