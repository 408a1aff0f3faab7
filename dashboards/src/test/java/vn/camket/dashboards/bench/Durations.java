package vn.camket.dashboards.bench;

import java.util.List;

/**
 * Durations of equal things.
 *
 * @param sorted seconds, at least one, ascending
 */
record Durations(List<Double> sorted) {
  /** Sorts. */
  Durations {
    sorted = sorted.stream().sorted().toList();
  }

  /**
   * The duration that a share of them does not exceed (nearest rank).
   *
   * @param percent 1 to 100
   */
  double percentile(int percent) {
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(0, rank - 1));
  }

  /** The one in the middle. */
  double median() {
    return percentile(50);
  }
}
