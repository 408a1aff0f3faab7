package vn.camket.scheduler.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule runs}. */
@Command(name = "runs", description = "The latest runs, of the schedule and by hand.")
final class RunsCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private RowsOutput output = new RowsOutput();

  @Option(names = "--limit", paramLabel = "N", description = "How many. Default: 50.")
  private int limit = 50;

  RunsCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    output.write(new Asking(world, home.node(world)).runs(limit), world.out());
    return ExitCode.OK.code();
  }
}
