package vn.camket.jobs.cli;

import org.jspecify.annotations.Nullable;

/**
 * One fact of the status screen.
 *
 * @param name for programs
 * @param labelVi for readers
 * @param value null when there is none
 */
record Fact(String name, String labelVi, @Nullable Object value) {}
