package vn.camket.pipeline.landing;

import java.util.List;

/**
 * What the inbox holds that is new.
 *
 * @param candidates arrivals to be
 * @param problems what has to wait, and why
 */
record InboxScan(List<InboxCandidate> candidates, List<InboxProblem> problems) {}
