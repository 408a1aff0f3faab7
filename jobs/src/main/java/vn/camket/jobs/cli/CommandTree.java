package vn.camket.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Failure;
import vn.camket.jobs.Terminal;

/** All commands under one name, and what becomes of an exception. */
public final class CommandTree {
  private CommandTree() {}

  /** The command line of the product. */
  public static CommandLine of(Terminal terminal) {
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(new InitCommand(terminal));
    line.addSubcommand(new SampleCommand(terminal));
    line.addSubcommand(new IngestCommand(terminal));
    line.addSubcommand(new RunCommand(terminal));
    line.addSubcommand(new ChangedCommand(terminal));
    line.addSubcommand(new StatusCommand(terminal));
    line.addSubcommand(new SqlCommand(terminal));
    line.addSubcommand(new FindingsCommand(terminal));
    line.addSubcommand(new MissingCommand(terminal));
    line.addSubcommand(new ReceiptsCommand(terminal));
    line.addSubcommand(ReviewCommand.tree(terminal));
    line.addSubcommand(new TraceCommand(terminal));
    line.addSubcommand(new ExportCommand(terminal));
    line.addSubcommand(ReleaseCommand.tree(terminal));
    line.addSubcommand(new FreezeCommand(terminal));
    line.addSubcommand(new UnfreezeCommand(terminal));
    line.addSubcommand(LayoutCommand.tree(terminal));
    line.addSubcommand(UnitsCommand.tree(terminal));
    line.addSubcommand(new HousekeepingCommand(terminal));
    line.addSubcommand(new BackupCommand(terminal));
    line.addSubcommand(new RestoreCommand(terminal));
    line.addSubcommand(new ScopedMartCommand(terminal));
    line.addSubcommand(new OpsCommand(terminal));
    line.addSubcommand(new BenchCommand(terminal));
    line.addSubcommand(new JobsCommand(terminal));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setOut(new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(CommandTree::refused);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal));
    return line;
  }

  private static int refused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE.code();
  }

  private static int failed(Exception e, Terminal terminal) {
    if (e instanceof ParameterException wrong) {
      return refused(wrong, new String[0]);
    }
    Failure failure = Failure.of(e);
    terminal.err().println(failure.message());
    if (failure.code() == ExitCode.BUG) {
      e.printStackTrace(terminal.err());
    }
    return failure.code().code();
  }

  @Command(
      name = "camket",
      description = "Commitments of a province: from the file a unit sent to a figure, and back.",
      mixinStandardHelpOptions = true,
      scope = ScopeType.INHERIT,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      commandListHeading = "%nCommands:%n",
      footer = {
        "",
        "Through the launcher also: up, down, dashboards, users, test [PART].",
        "The home is --home, else $CAMKET_HOME, else var/sample.",
        "Exit codes: see ARCHITECTURE.md."
      })
  private static final class Root implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Which command?");
    }
  }

  /** The version of the build. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandTree.class.getPackage().getImplementationVersion();
      return new String[] {"camket " + (version == null ? "(not packaged)" : version)};
    }
  }
}
