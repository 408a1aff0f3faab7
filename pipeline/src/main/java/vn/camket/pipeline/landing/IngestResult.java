package vn.camket.pipeline.landing;

import java.util.List;

/**
 * What an ingest did.
 *
 * @param arrivals arrivals recorded, by number
 * @param withheld files not landed because of secrecy
 * @param problems what has to wait, and why
 */
public record IngestResult(
    List<Arrival> arrivals, List<WithheldFile> withheld, List<InboxProblem> problems) {

  /** Whether anything new was recorded. */
  public boolean hasNews() {
    return !arrivals.isEmpty() || !withheld.isEmpty();
  }
}
