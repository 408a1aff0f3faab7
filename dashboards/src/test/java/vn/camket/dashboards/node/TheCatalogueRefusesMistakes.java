package vn.camket.dashboards.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.LiveSuperset;

/** The compiler of the Vietnamese catalogue has tests in its own language. */
class TheCatalogueRefusesMistakes {
  private static final Path RUNTIME =
      LiveSuperset.get().node().installation().resolve("dashboards/runtime");

  @Test
  void asTheTestsOfItsCompilerSay() throws Exception {
    Process tests =
        new ProcessBuilder(python().toString(), "-B", "-m", "unittest", "test_compile.py")
            .directory(RUNTIME.resolve("translations").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tests.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("Ran [1-9][0-9]* tests");
  }

  /** The Python of the environment that was made last: a Superset of these tests runs in it. */
  private static Path python() throws IOException {
    Path environments = RUNTIME.resolve("../../var/superset-env");
    try (Stream<Path> made = Files.list(environments)) {
      return made.map(environment -> environment.resolve("bin/python"))
          .filter(Files::isExecutable)
          .max(Comparator.comparing(TheCatalogueRefusesMistakes::madeAt))
          .orElseThrow();
    }
  }

  private static FileTime madeAt(Path python) {
    try {
      return Files.getLastModifiedTime(python.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
