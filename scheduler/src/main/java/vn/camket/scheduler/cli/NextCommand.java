package vn.camket.scheduler.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule next}. */
@Command(name = "next", description = "What falls due next.")
final class NextCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private RowsOutput output = new RowsOutput();

  @Option(names = "--days", paramLabel = "N", description = "How many days ahead. Default: 30.")
  private int days = 30;

  NextCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    output.write(new Asking(world, home.node(world)).next(days), world.out());
    return ExitCode.OK.code();
  }
}
