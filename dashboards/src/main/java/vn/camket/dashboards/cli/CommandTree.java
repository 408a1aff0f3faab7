package vn.camket.dashboards.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands of this module under one name, and what becomes of an exception. */
public final class CommandTree {
  private CommandTree() {}

  /** The command line. */
  public static CommandLine of(World world) {
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(DashboardsCommand.tree(world));
    line.addSubcommand(UsersCommand.tree(world));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, args) -> refused(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, world));
    return line;
  }

  private static int refused(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    err.println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE.code();
  }

  private static int failed(Exception e, World world) {
    if (e instanceof ParameterException wrong) {
      return refused(wrong);
    }
    ExitCode code = ExitCode.of(e);
    world.err().println(code == ExitCode.BUG ? "A defect of camket: " + e : e.getMessage());
    if (code == ExitCode.BUG) {
      e.printStackTrace(world.err());
    }
    return code.code();
  }

  @Command(
      name = "camket",
      mixinStandardHelpOptions = true,
      scope = ScopeType.INHERIT,
      synopsisSubcommandLabel = "COMMAND")
  private static final class Root implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "dashboards or users?");
    }
  }
}
