package vn.camket.jobs.ops;

import org.jspecify.annotations.Nullable;

/**
 * One step of a run, ended.
 *
 * @param name what was done
 * @param count how many it concerned; null when nothing is counted
 * @param seconds how long it took
 */
public record Step(String name, @Nullable Long count, double seconds) {}
