package vn.camket.jobs.sample;

/**
 * What was written.
 *
 * @param files files in the inbox, without the list of arrivals
 * @param arrivals arrivals that the list names, and files without a line
 * @param evaluationRows evaluation rows in files that can be read
 * @param units units of the registry
 */
public record SampleSummary(int files, int arrivals, long evaluationRows, int units) {}
