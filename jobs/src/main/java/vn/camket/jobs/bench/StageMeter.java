package vn.camket.jobs.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import vn.camket.jobs.ops.Step;
import vn.camket.jobs.ops.Steps;

/** Takes the measure of the steps of a run, which are the stages in their order. */
final class StageMeter implements Steps.Watcher {
  private final Steps.Watcher watcher;
  private final Queue<Stage> awaited = new ArrayDeque<>(List.of(Stage.values()));
  private double cpuAtBegin;
  private final List<Measured> stages = new ArrayList<>();

  /**
   * @param watcher who is told of steps besides
   */
  StageMeter(Steps.Watcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void begins(String name) {
    watcher.begins(name);
    Memory.resetHeapPeak();
    cpuAtBegin = cpu();
  }

  @Override
  public void ended(Step step) {
    Stage stage = awaited.remove();
    stages.add(
        new Measured(
            stage,
            step.seconds(),
            cpu() - cpuAtBegin,
            Memory.heapPeakBytes(),
            Memory.rssPeakBytes()));
    watcher.ended(step);
  }

  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /**
   * All stages.
   *
   * @throws IllegalStateException when the run has not taken them all
   */
  List<Measured> stages() {
    if (!awaited.isEmpty()) {
      throw new IllegalStateException("The run took only the stages " + stages);
    }
    return List.copyOf(stages);
  }
}
