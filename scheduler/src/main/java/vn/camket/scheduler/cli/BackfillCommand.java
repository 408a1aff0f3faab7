package vn.camket.scheduler.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule backfill}. */
@Command(
    name = "backfill",
    description =
        "Lists the periods of an entry between two days; with --yes runs those that are missing, each once.")
final class BackfillCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private RowsOutput output = new RowsOutput();

  @Parameters(paramLabel = "ENTRY", description = "Name of an entry of the schedule.")
  private String entry = "";

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day due.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last day due.")
  private String to = "";

  @Option(names = "--yes", description = "Run them; without it they are only listed.")
  private boolean yes;

  BackfillCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    RunningService service = RunningService.needed(home.node(world));
    Map<String, String> query =
        Map.of("entry", entry, "from", from, "to", to, "yes", Boolean.toString(yes));
    output.write(service.rows("POST", "/api/backfill", query), world.out());
    return ExitCode.OK.code();
  }
}
