package vn.camket.dashboards.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.dashboards.bundle.BundleSource;
import vn.camket.dashboards.superset.Node;
import vn.camket.schemas.home.HomePaths;

/**
 * What surrounds a command.
 *
 * @param out where results go
 * @param err where progress and errors go
 * @param clock the time
 * @param environment variables of the process
 * @param folder the folder in which the command was given
 * @param installation the folder of the product
 * @param python a Python 3.11
 * @param source where the bundle comes from
 */
public record World(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Path folder,
    Path installation,
    String python,
    BundleSource source) {

  /**
   * The home that is meant.
   *
   * @param given the option {@code --home}, or null
   * @throws NoHomeException when there is none
   */
  Path home(@Nullable Path given) {
    String variable = environment.getOrDefault("CAMKET_HOME", "");
    Path home;
    if (given != null) {
      home = folder.resolve(given);
    } else if (!variable.isEmpty()) {
      home = folder.resolve(variable);
    } else {
      home = installation.resolve("var").resolve("sample");
    }
    Path normal = home.toAbsolutePath().normalize();
    if (!Files.exists(new HomePaths(normal).homeFile())) {
      throw new NoHomeException(normal + " is not a home of camket (no home.yaml)");
    }
    return normal;
  }

  /** The Superset of a home. */
  Node node(Path home) {
    return new Node(installation, python, home);
  }
}
