package vn.camket.jobs.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes want to write to one home. */
class OneWriterAtATime {
  private static final LocalDateTime SINCE = LocalDateTime.parse("2026-09-30T15:00:00");
  private static final LockHolder ME = new LockHolder(ProcessHandle.current().pid(), "run", SINCE);

  @TempDir Path home = Path.of("");

  @Test
  void theSecondIsToldWhoHoldsItAndSinceWhen() throws Exception {
    try (OtherWriter other = new OtherWriter(lock())) {
      assertThatThrownBy(() -> HomeLock.acquire(lock(), ME, Duration.ZERO))
          .isInstanceOf(BusyException.class)
          .hasMessageContaining("'ingest'")
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining("2026-07-03T08:15");
      assertThat(HomeLock.holder(lock()))
          .contains(new LockHolder(other.pid(), "ingest", LocalDateTime.parse("2026-07-03T08:15")));
    }
  }

  @Test
  void theSecondGetsItWhenTheFirstEndsInTime() throws Exception {
    try (OtherWriter other = new OtherWriter(lock())) {
      other.letGoSoon();
      HomeLock.acquire(lock(), ME, Duration.ofSeconds(30)).close();
    }
    assertThat(HomeLock.holder(lock())).isEmpty();
  }

  @Test
  void aWriterThatIsKilledLeavesNoLock() throws Exception {
    try (OtherWriter other = new OtherWriter(lock())) {
      other.kill();
      assertThat(HomeLock.holder(lock())).isEmpty();
      HomeLock.acquire(lock(), ME, Duration.ZERO).close();
    }
  }

  @Test
  void oneProcessDoesNotTakeItTwice() throws IOException {
    try (HomeLock lock = HomeLock.acquire(lock(), ME, Duration.ZERO)) {
      assertThat(lock).isNotNull();
      assertThat(HomeLock.holder(lock())).contains(ME);
      assertThatThrownBy(() -> HomeLock.acquire(lock(), ME, Duration.ZERO))
          .isInstanceOf(BusyException.class);
    }
    assertThat(Files.readString(lock())).isEmpty();
  }

  private Path lock() {
    return home.resolve(".lock");
  }

  /** Another process that holds the lock. */
  private static final class OtherWriter implements AutoCloseable {
    private final Process process;

    OtherWriter(Path lock) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  HoldsALock.class.getName(),
                  lock.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      assertThat(said.readLine()).isEqualTo("held");
    }

    long pid() {
      return process.pid();
    }

    void letGoSoon() throws IOException {
      process.getOutputStream().close();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
