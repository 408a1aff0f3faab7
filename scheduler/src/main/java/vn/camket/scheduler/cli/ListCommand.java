package vn.camket.scheduler.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule list}. */
@Command(name = "list", description = "The entries: what runs, when next, how the last run ended.")
final class ListCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private RowsOutput output = new RowsOutput();

  ListCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    output.write(new Asking(world, home.node(world)).list(), world.out());
    return ExitCode.OK.code();
  }
}
