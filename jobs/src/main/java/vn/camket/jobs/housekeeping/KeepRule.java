package vn.camket.jobs.housekeeping;

/**
 * What is kept, beside everything irreplaceable.
 *
 * @param releases how many of the newest releases; the current one, a pinned one and those that a
 *     period is frozen at are kept besides
 * @param days how long logs and side releases are kept
 */
public record KeepRule(int releases, int days) {}
