package vn.camket.jobs.bench;

import org.jspecify.annotations.Nullable;

/**
 * One stage as measured.
 *
 * @param stage which
 * @param seconds wall clock
 * @param cpuSeconds of all threads of the process, collectors and compilers too
 * @param heapPeakBytes the most that the heap held, summed over its pools, so rather too much
 * @param rssPeakBytes the most memory that the process held since it began; null where the system
 *     does not tell
 */
public record Measured(
    Stage stage,
    double seconds,
    double cpuSeconds,
    long heapPeakBytes,
    @Nullable Long rssPeakBytes) {}
