package vn.camket.jobs.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.run.RunRequest;
import vn.camket.jobs.run.WarehouseRun;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.jobs.unchanged.UnchangedHome;
import vn.camket.schemas.home.HomePaths;

/** {@code camket run}: ingest, build, publish. */
@Command(
    name = "run",
    description = "Takes what is new in the inbox, builds the star and the mart, and publishes.",
    footer = {
      "",
      "Examples:",
      "  camket run                       the default home; the sample province when there is none",
      "  camket run --home /srv/quangtri",
      "  camket run --if-changed          ends at once when nothing changed since the last run",
      "  camket run --as-of 2024-07-15    a side release: readers keep the current one"
    })
final class RunCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Mixin private WritingOptions options = new WritingOptions();
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Folder with the files. Default: HOME/inbox.")
  private @Nullable Path inbox;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Stand at the end of that day (2024-07-15), as a side release.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--no-preflight",
      description = "Runs also where there seems to be too little room or memory for it.")
  private boolean noPreflight;

  @Option(
      names = "--if-changed",
      description =
          "Look at names, sizes and times first; when nothing changed since the last run, end.")
  private boolean ifChanged;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    Home home = options.home(terminal);
    makeSampleWhenMissing(home);
    home.existing();
    if (isUnchanged(home)) {
      terminal.out().println("Không có gì mới");
      return ExitCode.OK.code();
    }
    RunRequest request = new RunRequest(inbox, asOf, false, !noPreflight);
    RunResult result =
        options.run(
            terminal,
            "run",
            steps ->
                new WarehouseRun(
                        home,
                        terminal,
                        () -> new SessionFactory(options.settings(terminal), home).open())
                    .run(request, steps));
    summary(home, result);
    return result.exitCode().code();
  }

  private boolean isUnchanged(Home home) {
    if (ifChanged && (inbox != null || asOf != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--if-changed is for the home's inbox as of today: leave out the other");
    }
    return ifChanged && !new UnchangedHome(home.root()).hasChanged(terminal.clock().instant());
  }

  private void makeSampleWhenMissing(Home home) {
    Path sample = terminal.installation().resolve("var").resolve("sample");
    boolean isDefault = home.root().equals(sample.toAbsolutePath().normalize());
    if (isDefault && !Files.exists(new HomePaths(home.root()).homeFile())) {
      SampleCommand.writeDefault(home.root(), terminal);
    }
  }

  private void summary(Home home, RunResult result) throws SQLException {
    PrintStream out = terminal.out();
    if (result.releaseId() == null) {
      out.println(result.message());
      return;
    }
    Path mart = home.mart(result.releaseId());
    try (Connection connection = Mart.locked(mart)) {
      CompletionSummary.write(connection, format, terminal);
    }
    if (format.isForPeople()) {
      out.println();
      out.println(result.message() + ": " + result.releaseId());
      boolean isCurrent = home.releases().current().equals(Optional.of(result.releaseId()));
      out.println(
          "Kho số liệu: " + (isCurrent ? home.paths().current().resolve("mart.duckdb") : mart));
    }
  }
}
