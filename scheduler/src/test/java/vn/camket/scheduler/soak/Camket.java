package vn.camket.scheduler.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real launcher. */
final class Camket {
  static final Path LAUNCHER = Path.of("..", "camket").toAbsolutePath().normalize();

  private Camket() {}

  /** Runs a command to its good end. */
  static void run(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(LAUNCHER.toString()));
    all.addAll(List.of(words));
    Process process =
        new ProcessBuilder(all)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).as(String.join(" ", words)).isZero();
  }
}
