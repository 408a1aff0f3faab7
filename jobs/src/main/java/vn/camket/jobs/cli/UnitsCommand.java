package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.HomeRegistry;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;

/** {@code camket units}: the registry of a home. */
@Command(
    name = "units",
    description = "Checks the registry of units.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  camket units check --format csv"})
final class UnitsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private UnitsCommand() {}

  /** The command with its own commands. */
  static CommandLine tree(Terminal terminal) {
    return new CommandLine(new UnitsCommand()).addSubcommand(new Check(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "check?");
  }

  @Command(
      name = "check",
      description =
          "Checks the folder registry of the home and lists every problem by file and line; ends"
              + " with code 9 when there is one. Nothing is changed.",
      footer = {
        "",
        "Examples:",
        "  camket units check",
        "  camket units check draft/registry --format csv"
      })
  private static final class Check implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(
        arity = "0..1",
        paramLabel = "DIR",
        description = "Folder to check. Default: HOME/registry.")
    private @Nullable Path folder;

    Check(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      List<RegistryProblem> problems = problems();
      if (!problems.isEmpty() || !format.isForPeople()) {
        list(problems);
      }
      if (format.isForPeople()) {
        terminal
            .out()
            .println(problems.isEmpty() ? "Danh mục không có lỗi." : problems.size() + " lỗi.");
      }
      return (problems.isEmpty() ? ExitCode.OK : ExitCode.REGISTRY_REFUSED).code();
    }

    private List<RegistryProblem> problems() {
      Path given = folder;
      Path registry =
          given == null
              ? home.of(terminal).existing().paths().registry()
              : terminal.folder().resolve(given);
      try {
        HomeRegistry.load(registry);
        return List.of();
      } catch (RegistryException e) {
        return e.problems();
      }
    }

    private void list(List<RegistryProblem> problems) {
      RowWriter rows = format.to(terminal);
      rows.begin(List.of(Head.text("file"), Head.number("line"), Head.text("reason")));
      problems.forEach(p -> rows.row(List.of(p.file(), p.line(), p.reason())));
      rows.end();
    }
  }
}
