package vn.camket.scheduler.child;

import org.jspecify.annotations.Nullable;

/**
 * How a process ended.
 *
 * @param verdict in one word
 * @param exitCode its exit code; null when it was ended by the scheduler or never began
 * @param message one sentence
 */
public record ChildResult(Verdict verdict, @Nullable Integer exitCode, String message) {}
