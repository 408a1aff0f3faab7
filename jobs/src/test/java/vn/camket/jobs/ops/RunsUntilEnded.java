package vn.camket.jobs.ops;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import vn.camket.jobs.Console;
import vn.camket.jobs.home.Home;

/** A program whose run goes on until the process is ended. */
final class RunsUntilEnded {
  private RunsUntilEnded() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    new WritingRun(new Home(folder), new Console(folder).terminal(), Duration.ZERO)
        .execute("run", ConsoleProgress.of(System.err, false, true), RunsUntilEnded::work);
  }

  private static RunResult work(Steps steps) {
    System.out.println("working");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts", e);
    }
    return RunResult.done("not reached");
  }
}
