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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./camket up} where the packages of Superset cannot be had: the launcher itself, in an
 * installation of its own that never had them.
 */
class WithoutSupersetTheMartIsServed {
  private static final Path SOURCE = Path.of("..").toAbsolutePath().normalize();
  private static final Map<String, String> NO_PYPI =
      Map.of("PIP_INDEX_URL", "http://127.0.0.1:9/simple", "PIP_RETRIES", "0");

  @Test
  void upSaysWhatIsMissingAndSqlAnswers(@TempDir Path folder) throws Exception {
    Path installation = installation(Files.createDirectories(folder.resolve("camket")));
    SmallHome home = SmallHome.in(Files.createDirectories(folder.resolve("home")));
    Path said = folder.resolve("said");

    int up =
        launch(
            installation,
            said,
            "up",
            "--detach",
            "--no-schedule",
            "--home",
            home.root().toString());

    assertThat(Files.readString(said))
        .containsAnyOf("They come from PyPI", "Superset needs Python 3.11")
        .doesNotContain("Traceback");
    assertThat(up).isEqualTo(8);
    int sql =
        launch(
            installation,
            said,
            "sql",
            "SELECT 'còn đây' FROM rpt_release",
            "--home",
            home.root().toString());
    assertThat(Files.readString(said)).contains("còn đây");
    assertThat(sql).isZero();
  }

  /** The launcher and what it starts, as a build leaves it, with the classes of this test run. */
  private static Path installation(Path folder) throws IOException {
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
    return folder;
  }

  private static int launch(Path installation, Path said, String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(installation.resolve("camket").toString()), Stream.of(arguments))
                .toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("CAMKET_"));
    builder.environment().putAll(NO_PYPI);
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
