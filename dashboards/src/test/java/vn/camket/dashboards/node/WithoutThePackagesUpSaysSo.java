package vn.camket.dashboards.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where PyPI cannot be reached, a plain sentence names the remedy, and nothing half stays. */
class WithoutThePackagesUpSaysSo {
  @Test
  void theRemedyIsNamedAndNoHalfEnvironmentStays(@TempDir Path installation) throws Exception {
    Path runtime = installation.resolve("dashboards").resolve("runtime");
    copy(SecondNode.RUNTIME, runtime);
    Files.copy(SecondNode.RUNTIME.resolve("../../pom.xml"), installation.resolve("pom.xml"));
    Path home = Files.createDirectories(installation.resolve("home"));
    Files.writeString(home.resolve("home.yaml"), "kind: SAMPLE\n");
    Map<String, String> nowhere =
        Map.of("PIP_INDEX_URL", "http://127.0.0.1:9/simple", "PIP_RETRIES", "0");

    Started start =
        Started.of(
            runtime, nowhere, List.of("up", "--port", "0", "--detach", "--home", home.toString()));

    assertThat(start.exitCode()).isEqualTo(8);
    assertThat(start.said())
        .contains("PyPI", "PIP_INDEX_URL", "HTTPS_PROXY", "'camket sql' work without it")
        .doesNotContain("Traceback");
    try (Stream<Path> left = Files.list(installation.resolve("var").resolve("superset-env"))) {
      assertThat(left).extracting(Path::getFileName).containsExactly(Path.of("lock"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().contains("__pycache__")).toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
