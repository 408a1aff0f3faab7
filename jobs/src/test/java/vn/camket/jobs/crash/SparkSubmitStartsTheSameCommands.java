package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.ExitCode;

/** Spark's own {@code spark-submit}, as the {@code launcher} of a schedule names it. */
class SparkSubmitStartsTheSameCommands {
  @TempDir static Path folder = Path.of("");
  private static SmallHome home;

  @BeforeAll
  static void makeHome() throws IOException {
    home = SmallHome.in(folder.resolve("home"));
  }

  @Test
  void aRunPublishesAndItsExitCodePassesThrough() throws Exception {
    assertThat(submitted("local[1]", "run", "-q", "--home", home.root().toString())).isZero();
    assertThat(home.current()).isNotEqualTo("none");
    assertThat(submitted("local[1]", "status", "--home", folder.resolve("nowhere").toString()))
        .isEqualTo(ExitCode.NO_HOME.code());
  }

  /** The home's own setting names another master. */
  @Test
  void itsMasterIsTheOneThatIsUsed() throws Exception {
    SmallHome other = SmallHome.in(folder.resolve("other"));
    assertThat(submitted("local[x]", "run", "-q", "--home", other.root().toString())).isNotZero();
    assertThat(Files.readString(folder.resolve("submit.log")))
        .contains("Could not parse Master URL: 'local[x]'");
  }

  private static int submitted(String master, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    // Its own word for: the class stands on the class path, no jar is needed.
    command.addAll(List.of("--class", "vn.camket.jobs.Camket", "spark-internal"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("submit.log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CAMKET_"));
    Process process = builder.start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }
}
