package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.run.RunRequest;
import vn.camket.jobs.run.WarehouseRun;
import vn.camket.jobs.session.SessionFactory;

/** {@code camket ingest}: lands files, publishes nothing. */
@Command(
    name = "ingest",
    description = "Takes what is new in the inbox into landing; publishes nothing.",
    footer = {
      "",
      "Examples:",
      "  camket ingest --home /srv/quangtri",
      "  camket ingest --historical       past years: known since they were received"
    })
final class IngestCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Mixin private WritingOptions options = new WritingOptions();

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Folder with the files. Default: HOME/inbox.")
  private @Nullable Path inbox;

  @Option(
      names = "--historical",
      description =
          "The files are of past years: before the first release they count as known since they"
              + " were received.")
  private boolean historical;

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = options.home(terminal).existing();
    RunResult result =
        options.run(
            terminal,
            "ingest",
            steps ->
                new WarehouseRun(
                        home,
                        terminal,
                        () -> new SessionFactory(options.settings(terminal), home).open())
                    .ingest(new RunRequest(inbox, null, historical), steps));
    terminal.out().println(result.message());
    return result.exitCode().code();
  }
}
