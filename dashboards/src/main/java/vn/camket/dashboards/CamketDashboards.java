package vn.camket.dashboards;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import vn.camket.dashboards.assets.ProductBundle;
import vn.camket.dashboards.cli.CommandTree;
import vn.camket.dashboards.cli.World;

/** The edge: the only place with a real clock, a real console and an exit of the process. */
public final class CamketDashboards {
  private CamketDashboards() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Path installation = Path.of(System.getProperty("camket.installation", "")).toAbsolutePath();
    Path assets = installation.resolve("dashboards").resolve("assets");
    World world =
        new World(
            print(FileDescriptor.out),
            print(FileDescriptor.err),
            Clock.systemUTC(),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            installation,
            System.getProperty("camket.python", "python3.11"),
            new ProductBundle(assets));
    System.exit(CommandTree.of(world).execute(args));
  }

  private static PrintStream print(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
