package vn.camket.jobs.review;

import org.jspecify.annotations.Nullable;

/**
 * For whom an answer about a unit holds.
 *
 * @param everySender for everybody's files, not only those of the sender where the text was met
 * @param fromYear first scheme-year; null for the first one that waits
 * @param toYear last scheme-year; null for the last one that waits
 */
public record UnitScope(
    boolean everySender, @Nullable Integer fromYear, @Nullable Integer toYear) {}
