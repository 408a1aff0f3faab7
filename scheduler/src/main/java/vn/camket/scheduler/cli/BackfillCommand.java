package vn.camket.scheduler.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;

/** {@code camket schedule backfill}. */
@Command(
    name = "backfill",
    description = {
      "Lists the periods of an entry between two days. With --yes runs those that are not done, waits,"
          + " and shows that each was done once.",
      "Exit code 8: not every period was done."
    })
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

  @Option(names = "--no-wait", description = "With --yes: return when they are asked for.")
  private boolean noWait;

  BackfillCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws InterruptedException {
    RunningService service = RunningService.needed(home.node(world));
    ArrayNode listed = periods(service, false);
    output.write(listed, world.out());
    if (!yes || listed.isEmpty()) {
      return ExitCode.OK.code();
    }
    ArrayNode rows = periods(service, true);
    if (noWait) {
      return ExitCode.OK.code();
    }
    long open = -1;
    while (open(rows) > 0) {
      if (open(rows) != open) {
        open = open(rows);
        world.err().println(open + " of " + rows.size() + " periods are to be run …");
      }
      TimeUnit.SECONDS.sleep(1);
      rows = periods(service, false);
    }
    output.write(rows, world.out());
    return judged(rows);
  }

  private ArrayNode periods(RunningService service, boolean ask) {
    return service.rows(
        "POST",
        "/api/backfill",
        Map.of("entry", entry, "from", from, "to", to, "yes", Boolean.toString(ask)));
  }

  private static long open(ArrayNode rows) {
    return count(rows, "REQUESTED") + count(rows, "RUNNING") + count(rows, "RETRY");
  }

  private static long count(ArrayNode rows, String state) {
    long count = 0;
    for (JsonNode row : rows) {
      count += row.path("state").asText().equals(state) ? 1 : 0;
    }
    return count;
  }

  /** The key of the ledger is entry and period, so one that is done was done once. */
  private int judged(ArrayNode rows) {
    long done = count(rows, "DONE");
    if (done == rows.size()) {
      world.err().println("All " + done + " periods are done, each once.");
      return ExitCode.OK.code();
    }
    world
        .err()
        .println(
            (rows.size() - done)
                + " of "
                + rows.size()
                + " periods are not done: 'camket schedule runs' says why");
    return ExitCode.ENVIRONMENT.code();
  }
}
