package vn.camket.scheduler.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small real processes that hang, take memory, write without end, or end with a code. */
class AJobIsReportedAsWhatItDid {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "0, OK",
    "1, DEFECT",
    "2, WRONG_SETUP",
    "3, DATA_FAILURE",
    "4, BUSY",
    "5, WRONG_SETUP",
    "6, OK",
    "7, TRANSIENT",
    "8, TRANSIENT",
    "9, DATA_FAILURE",
    "143, KILLED"
  })
  void anExitCodeIsJudged(int code, Verdict verdict) throws Exception {
    assertThat(run(request(60, 512, List.of("sh", "-c", "echo last words; exit " + code))))
        .isEqualTo(new ChildResult(verdict, code, "last words"));
  }

  @Test
  void whoeverHangsIsEnded() throws Exception {
    ChildResult result = run(java(2, 512, "hang"));
    assertThat(result.verdict()).isEqualTo(Verdict.TIMED_OUT);
    assertThat(result.message()).startsWith("Ended: not done within 2 s");
  }

  @Test
  void aFullHeapIsOutOfMemory() throws Exception {
    ChildResult result = run(java(60, 2048, "-Xmx32m", "heap"));
    assertThat(result.verdict()).isEqualTo(Verdict.OUT_OF_MEMORY);
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void whoeverTakesMoreThanItMayIsEnded() throws Exception {
    ChildResult result = run(java(60, 200, "-Xmx4g", "heap"));
    assertThat(result.verdict()).isEqualTo(Verdict.OUT_OF_MEMORY);
    assertThat(result.message()).endsWith("MiB, more than the 200 MiB that it may");
  }

  @Test
  void endlessOutputIsEndedAndItsLogStaysSmall() throws Exception {
    assertThat(run(java(60, 512, "endless")).verdict()).isEqualTo(Verdict.ENDLESS_OUTPUT);
    long kept = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("log")).toList()) {
        kept += Files.size(file);
      }
    }
    assertThat(kept).isBetween(30_000L, 64L * 1024 + 2 * 16_384);
  }

  @Test
  void aProgramThatIsNotThereCannotBeStarted() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> ChildProcess.start(request(5, 512, List.of("/no/such/program")))))
        .hasMessageStartingWith("/no/such/program: cannot be started");
  }

  @Test
  void whatAJobStartedIsEndedWithIt() throws Exception {
    ChildProcess process = ChildProcess.start(java(60, 1024, "tree", JAVA));
    ProcessHandle root = ProcessHandle.of(process.pid()).orElseThrow();
    while (root.children().findAny().isEmpty()) {
      Thread.onSpinWait();
    }
    ProcessHandle grandchild = root.children().findAny().orElseThrow();
    process.interrupt();
    assertThat(process.await().verdict()).isEqualTo(Verdict.INTERRUPTED);
    assertThat(grandchild.isAlive()).isFalse();
  }

  private static ChildResult run(ChildRequest request) throws Exception {
    return ChildProcess.start(request).await();
  }

  private ChildRequest java(int seconds, int memoryMb, String... arguments) {
    List<String> words = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC"));
    for (String argument : arguments) {
      if (argument.startsWith("-X")) {
        words.add(argument);
      }
    }
    words.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Misbehaving.class.getName()));
    for (String argument : arguments) {
      if (!argument.startsWith("-X")) {
        words.add(argument);
      }
    }
    return request(seconds, memoryMb, words);
  }

  private ChildRequest request(int seconds, int memoryMb, List<String> words) {
    return new ChildRequest(
        words,
        folder,
        Map.of(),
        Duration.ofSeconds(seconds),
        (long) memoryMb << 20,
        folder.resolve("log"),
        64 * 1024);
  }
}
