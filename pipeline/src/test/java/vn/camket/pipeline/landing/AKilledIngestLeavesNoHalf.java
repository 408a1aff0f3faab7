package vn.camket.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed between any two durable steps, the next ingest gives what an unhurt one gives. */
class AKilledIngestLeavesNoHalf {
  private final TestHome home;
  private final Path root;

  AKilledIngestLeavesNoHalf(@TempDir Path root) {
    this.root = root;
    this.home = new TestHome(root);
  }

  /** The process that is killed. */
  static final class KilledIngest {
    private KilledIngest() {}

    public static void main(String[] args) {
      new TestHome(Path.of(args[0])).ingest();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"after:landing-write", "after:raw-commit"})
  void killed(String step) throws IOException, InterruptedException {
    home.put("x/a.csv", "a,1\n");
    home.put("x/b.csv", "b,2\n");
    home.put("x/secret.csv", "MẬT\n");
    assertThat(runAndHalt(step)).isEqualTo(137);
    home.ingest();
    assertThat(home.ledger()).hasSize(2);
    assertThat(new WithheldLog(home.storage).read()).hasSize(1);
    assertThat(home.raw()).containsExactly("a.csv!1 A=a B=1", "b.csv!1 A=b B=2");
    assertThat(home.storage.list("raw/_writing")).isEmpty();
    assertThat(new RawStore(home.storage).batches()).containsExactly("ingest-000000001");
    assertThat(home.ingest().hasNews()).isFalse();
  }

  @Test
  void leftoversAreSwept() {
    byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
    home.storage.write("raw/_writing/ingest-000000009/rows/part-0.parquet", bytes);
    home.storage.write("raw/_dropped/rows/part-0.parquet", bytes);
    home.storage.write("raw/ingest-000000007/rows/part-0.parquet", bytes);
    home.storage.write("landing/_incoming/0", bytes);
    home.ingest();
    assertThat(home.storage.list("raw")).isEmpty();
    assertThat(home.storage.list("landing")).isEmpty();
  }

  @Test
  void aBatchThatNoArrivalRefersToIsSwept() {
    home.put("x/a.csv", "a,1\n");
    home.ingest();
    home.delete(ArrivalLedger.KEY);
    home.delete("inbox/x/a.csv");
    home.ingest();
    assertThat(home.raw()).isEmpty();
    assertThat(home.ledger()).isEmpty();
  }

  private int runAndHalt(String step) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dcamket.halt=" + step,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            KilledIngest.class.getName(),
            root.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
