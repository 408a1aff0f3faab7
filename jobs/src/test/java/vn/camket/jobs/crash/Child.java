package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own, as the launcher starts it.
 *
 * @param process the process
 * @param out file with what it wrote as result
 * @param err file with its progress and errors
 */
record Child(Process process, Path out, Path err) implements AutoCloseable {
  /** Starts a command that is halted at a step: {@code before:release-switch}. */
  static Child halting(Path logs, String halt, String... args) throws IOException {
    return start(logs, List.of("-Dcamket.halt=" + halt), args);
  }

  /** Starts a command. */
  static Child of(Path logs, String... args) throws IOException {
    return start(logs, List.of(), args);
  }

  private static Child start(Path logs, List<String> options, String... args) throws IOException {
    ClassArchive archive = ClassArchive.ofThisProcess();
    if (archive == null) {
      return start(logs, options, System.getProperty("java.class.path"), args);
    }
    List<String> all = new ArrayList<>(options);
    all.add("-XX:SharedArchiveFile=" + archive.file());
    return start(logs, all, archive.classPath(), args);
  }

  /** Starts a command with options of Java and a class path. */
  static Child start(Path logs, List<String> options, String classPath, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.add("vn.camket.jobs.Camket");
    command.addAll(List.of(args));
    Files.createDirectories(logs);
    Path out = Files.createTempFile(logs, "child", ".out");
    Path err = out.resolveSibling(out.getFileName() + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CAMKET_"));
    return new Child(builder.start(), out, err);
  }

  /** Waits for its end; its exit code. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  /** What it wrote as progress and errors. */
  String said() throws IOException {
    return Files.readString(err);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
