package vn.camket.scheduler.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.World;

/** {@code camket schedule stop}. */
@Command(
    name = "stop",
    description =
        "Stops the service; the job that runs is ended and tried again at the next start.")
final class StopCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 90;

  private final World world;
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--if-running", description = "It is no error when none runs.")
  private boolean ifRunning;

  private static boolean hasEnded(ProcessHandle process)
      throws InterruptedException, ExecutionException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  StopCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Exception {
    if (ifRunning && RunningService.of(home.node(world)) == null) {
      return ExitCode.OK.code();
    }
    RunningService service = RunningService.needed(home.node(world));
    Optional<ProcessHandle> process = ProcessHandle.of(service.pid());
    service.text("POST", "/api/stop", Map.of());
    if (process.isPresent() && !hasEnded(process.get())) {
      throw new RefusedException(
          ExitCode.ENVIRONMENT,
          "Still ending after "
              + PATIENCE_SECONDS
              + " s (process "
              + process.get().pid()
              + "): its job is being ended; see logs/schedule/service.log",
          null);
    }
    world.out().println("Stopped.");
    return ExitCode.OK.code();
  }
}
