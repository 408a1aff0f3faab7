package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.HomeSkeleton;

/** {@code camket init}: the empty home of a real province. */
@Command(
    name = "init",
    description = "Makes the home of a real province: folders, and a registry to be filled in.",
    footer = {"", "Example:", "  camket init /srv/quangtri --name \"Tỉnh Quảng Trị\""})
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "HOME", description = "A new or empty folder.")
  private Path home = Path.of("");

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Name of the province as readers see it.")
  private String name = "";

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = terminal.folder().resolve(home).toAbsolutePath().normalize();
    new HomeSkeleton(folder, name).make();
    terminal.out().println("Home made: " + folder);
    terminal.out().println("Next: fill in registry/ (registry/README.md shows how), put files");
    terminal.out().println("into inbox/, then: camket run --home " + folder);
    return ExitCode.OK.code();
  }
}
