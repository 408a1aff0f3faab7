package vn.camket.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.World;
import vn.camket.scheduler.service.NodeFolder;

/** {@code --home}, and {@code --node} for who runs several schedulers on one machine. */
final class HomeOption {
  private static final Pattern NODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,60}");

  @Option(names = "--home", paramLabel = "DIR", description = "The home.")
  private @Nullable Path home;

  @Option(
      names = "--node",
      paramLabel = "NAME",
      description =
          "Name of this scheduler among those that share a store. Default: the machine's.")
  private @Nullable String node;

  /** What the scheduler of the home leaves for commands; its home exists. */
  NodeFolder node(World world) {
    Path folder = of(world);
    if (node == null) {
      return NodeFolder.of(folder);
    }
    if (!NODE.matcher(node).matches()) {
      throw new RefusedException(
          ExitCode.USAGE, "--node " + node + ": small letters, digits, dots and hyphens", null);
    }
    return NodeFolder.of(folder, node);
  }

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
