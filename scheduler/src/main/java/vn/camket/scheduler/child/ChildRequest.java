package vn.camket.scheduler.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param words program and arguments
 * @param folder working directory
 * @param environment variables added to those of the scheduler
 * @param timeout how long it may take
 * @param memoryBytes memory that it and its descendants may take together
 * @param log where its output goes
 * @param logBytes how much of it is kept; ten times as much ends it
 */
public record ChildRequest(
    List<String> words,
    Path folder,
    Map<String, String> environment,
    Duration timeout,
    long memoryBytes,
    Path log,
    long logBytes) {}
