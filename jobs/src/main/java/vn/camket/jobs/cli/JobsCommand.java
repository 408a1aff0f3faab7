package vn.camket.jobs.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.OutputFormat;
import vn.camket.jobs.output.RowWriter;

/** {@code camket jobs}: the names that a scheduler may start. */
@Command(
    name = "jobs",
    description = "Lists the commands that a scheduler may start, as JSON.",
    footer = {"", "Example:", "  camket jobs --list"})
final class JobsCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--list", description = "List them.")
  private boolean list;

  JobsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!list) {
      throw new ParameterException(spec.commandLine(), "Give --list");
    }
    RowWriter rows = OutputFormat.JSON.to(terminal.out());
    rows.begin(
        List.of(
            Head.text("name"), new Head("writes", Head.Kind.BOOLEAN), Head.text("description")));
    list(spec.root(), "", rows);
    rows.end();
    return ExitCode.OK.code();
  }

  private static void list(CommandSpec parent, String prefix, RowWriter rows) {
    for (Map.Entry<String, CommandLine> entry : parent.subcommands().entrySet()) {
      CommandSpec command = entry.getValue().getCommandSpec();
      String name = prefix + entry.getKey();
      if (command.subcommands().isEmpty()) {
        boolean writes = command.userObject() instanceof Writes;
        rows.row(List.of(name, writes, String.join(" ", command.usageMessage().description())));
      } else {
        list(command, name + " ", rows);
      }
    }
  }
}
