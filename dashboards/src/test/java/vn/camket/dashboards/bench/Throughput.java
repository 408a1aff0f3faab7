package vn.camket.dashboards.bench;

/**
 * What asking charts took.
 *
 * @param cached whether answers came from the cache
 * @param clients how many asked at a time
 * @param requests how many were asked
 * @param seconds from the first question to the last answer
 * @param each how long each took
 */
record Throughput(boolean cached, int clients, int requests, double seconds, Durations each) {
  /** Answers a second. */
  double perSecond() {
    return requests / seconds;
  }
}
