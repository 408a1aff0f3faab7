package vn.camket.dashboards.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A server in the foreground ends with its command, whenever that is. */
class CtrlCLeavesNothingBehind {
  private final SecondNode superset = SecondNode.get();

  @Test
  void whileItServes() throws Exception {
    assertThat(superset.start("down").exitCode()).isZero();
    Started start = superset.start("up", "--port", "0");
    SecondNode.until("the last line", () -> says(start, "Ctrl-C"));
    JsonNode server = superset.record();
    assertThat(SecondNode.processes(server)).hasSizeGreaterThan(1);

    start.signalGroup("INT");

    assertThat(start.exitCode()).isZero();
    assertThat(start.said()).doesNotContain("Traceback");
    assertThat(SecondNode.processes(server)).isEmpty();
    assertThat(superset.home().resolve("superset").resolve("node.json")).doesNotExist();
  }

  @Test
  void whileTheDashboardsAreBroughtIn() throws Exception {
    assertThat(superset.start("down").exitCode()).isZero();
    Path begun = superset.home().resolve("begun");
    Files.deleteIfExists(begun);
    String then = "sh -c 'touch %s; sleep 300'".formatted(begun);
    Started start = superset.start("up", "--port", "0", "--detach", "--then", then);
    SecondNode.until("the deployment", () -> Files.exists(begun));
    JsonNode server = superset.record();

    start.signalGroup("INT");

    assertThat(start.exitCode()).isEqualTo(130);
    assertThat(SecondNode.processes(server)).isEmpty();
  }

  private static boolean says(Started start, String text) {
    try {
      return start.said().contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
