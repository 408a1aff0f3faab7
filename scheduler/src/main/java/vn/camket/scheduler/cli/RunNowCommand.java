package vn.camket.scheduler.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule run-now}. */
@Command(name = "run-now", description = "Runs an entry now, or one period of it.")
final class RunNowCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "ENTRY", description = "Name of an entry of the schedule.")
  private String entry = "";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "For this business period, as 'next' and 'runs' show it.")
  private String period = "";

  RunNowCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    RunningService service = RunningService.needed(home.node(world));
    world
        .out()
        .println(service.text("POST", "/api/run-now", Map.of("entry", entry, "period", period)));
    return ExitCode.OK.code();
  }
}
