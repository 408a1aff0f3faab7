package vn.camket.scheduler.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule pause}. */
@Command(name = "pause", description = "Holds an entry; it catches up when it goes on.")
final class PauseCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "ENTRY", description = "Name of an entry of the schedule.")
  private String entry = "";

  PauseCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    RunningService service = RunningService.needed(home.node(world));
    world.out().println(service.text("POST", "/api/pause", Map.of("entry", entry)));
    return ExitCode.OK.code();
  }
}
