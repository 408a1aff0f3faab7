package vn.camket.dashboards.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --home}. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The home. Default: $CAMKET_HOME, else var/sample.")
  private @Nullable Path home;

  /** The home that is meant. */
  Path of(World world) {
    return world.home(home);
  }
}
