package vn.camket.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.World;

/** {@code --home}. */
final class HomeOption {
  @Option(names = "--home", paramLabel = "DIR", description = "The home.")
  private @Nullable Path home;

  /** The home, which exists. */
  Path of(World world) {
    Path folder = world.home(home);
    if (!Files.isRegularFile(folder.resolve("home.yaml"))) {
      throw new RefusedException(
          ExitCode.NO_HOME,
          folder
              + " is not a home (no home.yaml): make one with 'camket init', or name another"
              + " with --home",
          null);
    }
    return folder;
  }
}
