package vn.camket.jobs.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;

/** The option {@code --home}. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The home. Default: $CAMKET_HOME, else var/sample.")
  private @Nullable Path home;

  /** The home that is meant; it may not exist. */
  Home of(Terminal terminal) {
    Path sample = terminal.installation().resolve("var").resolve("sample");
    return Home.of(home, terminal.environment(), terminal.folder(), sample);
  }
}
