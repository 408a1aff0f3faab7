package vn.camket.jobs.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;

/** A real process in the middle of a run gets a signal. */
class ARunIsEndedFromOutside {
  @TempDir Path folder = Path.of("");

  @Test
  void byASignalThatItCanAnswer() throws Exception {
    Process run = started();
    run.destroy();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(143);
    assertThat(outcomes()).containsExactly(Outcome.INTERRUPTED);
  }

  @Test
  void byOneThatItCannot() throws Exception {
    Process run = started();
    run.destroyForcibly();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(outcomes()).containsExactly(Outcome.RUNNING);
    assertThat(HomeLock.holder(home().paths().lock())).isEmpty();

    new WritingRun(home(), new Console(folder).terminal(), Duration.ZERO)
        .execute("run", ConsoleProgress.of(System.err, false, true), s -> RunResult.done("fine"));
    assertThat(outcomes()).containsExactly(Outcome.DIED, Outcome.SUCCESS);
  }

  private Process started() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RunsUntilEnded.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(said.readLine()).isEqualTo("working");
    assertThat(HomeLock.holder(home().paths().lock())).isPresent();
    return process;
  }

  private List<Outcome> outcomes() {
    return new RunLedger(home().runLedger()).runs().stream().map(Run::outcome).toList();
  }

  private Home home() {
    return new Home(folder);
  }
}
