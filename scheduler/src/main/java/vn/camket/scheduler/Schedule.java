package vn.camket.scheduler;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.camket.scheduler.cli.ScheduleTree;

/** The edge: the only place with a real clock, a real console and an exit of the process. */
public final class Schedule {
  /** Kept, since the JDK forgets the level of a logger that nobody holds. */
  private static final Logger LOG = Logger.getLogger("");

  private Schedule() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    LOG.setLevel(Level.WARNING);
    System.exit(
        run(
            args,
            new World(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Clock.systemUTC(),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("camket.installation", "")).toAbsolutePath())));
  }

  /** Runs a command in a given world; returns its exit code. */
  public static int run(String[] args, World world) {
    int code = ScheduleTree.of(world).execute(args);
    world.out().flush();
    world.err().flush();
    return code;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
