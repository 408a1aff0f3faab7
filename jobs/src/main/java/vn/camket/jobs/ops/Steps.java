package vn.camket.jobs.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The steps of a run as they happen: told to whoever watches, and kept for the ledger. */
public final class Steps {

  /** Who is told of steps. */
  public interface Watcher {
    /** A step begins. */
    void begins(String name);

    /** A step has ended. */
    void ended(Step step);
  }

  private final Watcher watcher;
  private final List<Step> ended = new ArrayList<>();

  /**
   * @param watcher who is told
   */
  public Steps(Watcher watcher) {
    this.watcher = watcher;
  }

  /** Does one step, of which nothing is counted. */
  public <T> T step(String name, Supplier<T> work) {
    return measured(name, work, null);
  }

  /**
   * Does one step.
   *
   * @param count how many its result concerns
   */
  public <T> T step(String name, Supplier<T> work, ToLongFunction<T> count) {
    return measured(name, work, count);
  }

  private <T> T measured(String name, Supplier<T> work, @Nullable ToLongFunction<T> count) {
    watcher.begins(name);
    long start = System.nanoTime();
    T result = work.get();
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    Step step = new Step(name, count == null ? null : count.applyAsLong(result), seconds);
    synchronized (ended) {
      ended.add(step);
    }
    watcher.ended(step);
    return result;
  }

  /** The steps that have ended, in order. */
  public List<Step> ended() {
    synchronized (ended) {
      return List.copyOf(ended);
    }
  }
}
