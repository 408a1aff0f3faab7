package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installation of its own: the launcher itself, with the classes of this test run. */
record Installation(Path folder) {
  private static final Path SOURCE = Path.of("..").toAbsolutePath().normalize();

  /** Makes one in an empty folder, as a build leaves it. */
  static Installation in(Path folder) throws IOException {
    Files.copy(SOURCE.resolve("camket"), folder.resolve("camket"));
    Files.copy(SOURCE.resolve("pom.xml"), folder.resolve("pom.xml"));
    copy(SOURCE.resolve("dashboards/runtime"), folder.resolve("dashboards/runtime"));
    for (String module : List.of("schemas", "pipeline", "jobs", "dashboards")) {
      Files.createDirectories(folder.resolve(module).resolve("src/main"));
      Files.createFile(folder.resolve(module).resolve("pom.xml"));
    }
    for (String kind : List.of("heavy", "light")) {
      // No archive of classes: Java passes over it, and does not stop to write one.
      Files.writeString(
          Files.createDirectories(folder.resolve("var/cache")).resolve(kind + ".jsa"), "none");
    }
    String opens =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-opens"))
            .collect(Collectors.joining(" "));
    Path launch = Files.createDirectories(folder.resolve("jobs/target")).resolve("launch");
    Files.write(
        launch,
        List.of(System.getProperty("java.home"), opens, System.getProperty("java.class.path"), ""));
    Files.setLastModifiedTime(launch, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    return new Installation(folder);
  }

  /**
   * Starts a command and waits for it.
   *
   * @param said file for what it says
   * @param environment beside that of this process
   * @return its exit code
   */
  int launch(Path said, Map<String, String> environment, String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(folder.resolve("camket").toString()), Stream.of(arguments))
                .toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("CAMKET_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("has ended").isTrue();
    return process.exitValue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().contains("__pycache__")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
