package vn.camket.jobs;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import vn.camket.jobs.cli.CommandTree;
import vn.camket.jobs.cli.QuickLook;

/** The edge: the only place with a real clock, a real console and an exit of the process. */
public final class Camket {
  private Camket() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(
            args,
            new Terminal(
                buffered(FileDescriptor.out),
                new PrintStream(
                    new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                environment(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("camket.installation", "")).toAbsolutePath(),
                Boolean.getBoolean("camket.interactive"))));
  }

  /** With the master that {@code spark-submit --master} gave, unless the environment names one. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    String master = System.getProperty("spark.master");
    if (master != null) {
      environment.putIfAbsent("CAMKET_SPARK_MASTER", master);
    }
    return Map.copyOf(environment);
  }

  /** Runs a command in a given world; returns its exit code. */
  public static int run(String[] args, Terminal terminal) {
    boolean isLook = args.length > 0 && args[0].equals("changed");
    int code =
        isLook && QuickLook.isMeant(args)
            ? QuickLook.exitCode(args, terminal)
            : CommandTree.of(terminal).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private static PrintStream buffered(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
