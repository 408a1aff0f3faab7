package vn.camket.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.Terminal;

/** {@code camket units}: the registry of units. */
@Command(
    name = "units",
    description = "The registry of units: builds it from lists of administrative units.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  camket units import --province 44 --to /srv/tinh/registry"})
final class UnitsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private UnitsCommand() {}

  /** The command with its own commands. */
  static CommandLine tree(Terminal terminal) {
    return new CommandLine(new UnitsCommand()).addSubcommand(new UnitsImportCommand(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command of units?");
  }
}
