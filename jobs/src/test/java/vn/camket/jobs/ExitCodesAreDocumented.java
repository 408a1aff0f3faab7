package vn.camket.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scripts and schedulers rest on these numbers. */
class ExitCodesAreDocumented {
  @Test
  void inTheArchitecture() throws IOException {
    String table =
        Arrays.stream(ExitCode.values())
            .map(
                c ->
                    "| "
                        + c.code()
                        + " | "
                        + c.name()
                        + " | "
                        + c.meaning()
                        + " | "
                        + c.remedy()
                        + " |")
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("..", "ARCHITECTURE.md"))).contains(table);
  }

  @Test
  void andNoTwoAreTheSame() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).doesNotHaveDuplicates();
  }
}
