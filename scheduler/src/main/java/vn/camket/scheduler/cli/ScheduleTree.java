package vn.camket.scheduler.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.World;
import vn.camket.scheduler.calendar.CalendarRefusedException;
import vn.camket.scheduler.ledger.LedgerException;

/** All commands under {@code camket schedule}, and what becomes of an exception. */
public final class ScheduleTree {
  private ScheduleTree() {}

  /** The command line. */
  public static CommandLine of(World world) {
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(new StartCommand(world));
    line.addSubcommand(new StopCommand(world));
    line.addSubcommand(new CheckCommand(world));
    line.addSubcommand(new ListCommand(world));
    line.addSubcommand(new NextCommand(world));
    line.addSubcommand(new RunsCommand(world));
    line.addSubcommand(new RunNowCommand(world));
    line.addSubcommand(new PauseCommand(world));
    line.addSubcommand(new ResumeCommand(world));
    line.addSubcommand(new BackfillCommand(world));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, args) -> refused(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, world));
    return line;
  }

  private static int refused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE.code();
  }

  private static int failed(Exception e, World world) {
    if (e instanceof ParameterException wrong) {
      return refused(wrong);
    }
    world.err().println(e.getMessage());
    ExitCode code = code(e);
    if (code == ExitCode.BUG) {
      e.printStackTrace(world.err());
    }
    return code.code();
  }

  private static ExitCode code(Exception e) {
    if (e instanceof RefusedException refused) {
      return refused.code();
    }
    if (e instanceof CalendarRefusedException) {
      return ExitCode.USAGE;
    }
    boolean outside = e instanceof LedgerException || e instanceof java.io.UncheckedIOException;
    return outside ? ExitCode.ENVIRONMENT : ExitCode.BUG;
  }

  @Command(
      name = "camket schedule",
      description = "The clock: what runs when, and how it went.",
      mixinStandardHelpOptions = true,
      scope = ScopeType.INHERIT,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      commandListHeading = "%nCommands:%n",
      footer = {
        "",
        "The schedule stands in HOME/schedules.yaml, days off in HOME/holidays.yaml.",
        "The home is --home, else $CAMKET_HOME, else var/sample."
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
      String version = ScheduleTree.class.getPackage().getImplementationVersion();
      return new String[] {"camket " + (version == null ? "(not packaged)" : version)};
    }
  }
}
