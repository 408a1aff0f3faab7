package vn.camket.dashboards.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command of the runtime, in a process group of its own as in a terminal.
 *
 * @param process the leader of the group
 * @param out file with what it printed
 * @param err file with its progress and errors
 */
record Started(Process process, Path out, Path err) {
  /**
   * Starts one.
   *
   * @param runtime folder of the runtime
   * @param variables what it finds in its environment, besides what every process has
   */
  static Started of(Path runtime, Map<String, String> variables, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of("setsid", "python3.11", "-m", "camket_superset"));
    line.addAll(arguments);
    try {
      Path out = Files.createTempFile("camket-node", ".out");
      Path err = Files.createTempFile("camket-node", ".err");
      out.toFile().deleteOnExit();
      err.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("CAMKET_"));
      builder.environment().put("PYTHONPATH", runtime.toString());
      builder.environment().putAll(variables);
      return new Started(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; its exit code. */
  int exitCode() {
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("has ended").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it printed. */
  String printed() throws IOException {
    return Files.readString(out);
  }

  /** Its progress and errors. */
  String said() throws IOException {
    return Files.readString(err);
  }

  /** Sends a signal to the whole group, as a terminal does at Ctrl-C. */
  void signalGroup(String signal) throws IOException, InterruptedException {
    Signals.send(signal, -process.pid());
  }
}
