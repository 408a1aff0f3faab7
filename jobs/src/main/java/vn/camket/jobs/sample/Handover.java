package vn.camket.jobs.sample;

/**
 * How the items of a unit that ended within the year are reported at the year's end, when another
 * took all of it over.
 */
enum Handover {
  /** As rows of its successor's own evaluations. */
  READDRESSED(42),
  /** In a file of its own name, which its successor sends. */
  OLD_NAME(22),
  /** The successor signs them anew: they are its own. */
  ANEW(18),
  /** Nobody speaks of them. */
  SILENT(18);

  private final int weight;

  Handover(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
