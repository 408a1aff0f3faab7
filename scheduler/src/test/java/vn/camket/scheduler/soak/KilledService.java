package vn.camket.scheduler.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.service.ClockedService;
import vn.camket.scheduler.service.NodeFolder;

/** The service as a process: its clock is set, it or its job is killed, it is started again. */
final class KilledService {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final String NODE = "soak";

  private final Path home;
  private final Path clock;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  private KilledService(Path home, Path clock, Process process) {
    this.home = home;
    this.clock = clock;
    this.process = process;
  }

  static KilledService start(Path home, LocalDateTime now) throws IOException {
    Path clock = home.resolveSibling("clock");
    set(clock, now);
    return new KilledService(home, clock, process(home, clock));
  }

  private static Process process(Path home, Path clock) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path log = home.resolveSibling("service.log");
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ClockedService.class.getName(),
                home.toString(),
                NODE,
                clock.toString(),
                Camket.LAUNCHER.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Sets its clock. */
  void set(LocalDateTime now) throws IOException {
    set(clock, now);
  }

  private static void set(Path clock, LocalDateTime now) throws IOException {
    Path fresh = clock.resolveSibling("clock.tmp");
    Files.writeString(fresh, now.toString());
    Files.move(fresh, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Waits until a round that began at this time is over. */
  void settle(LocalDateTime now) throws Exception {
    await(() -> isOver(now), now);
  }

  /**
   * Waits until a job runs, or there is none to come at this time.
   *
   * @param word of its command; empty for any
   */
  void busyOrSettled(LocalDateTime now, String word) throws Exception {
    await(() -> process.descendants().anyMatch(job -> isOf(job, word)) || isOver(now), now);
  }

  private static boolean isOf(ProcessHandle job, String word) {
    return job.info().commandLine().orElse("").contains(word);
  }

  private boolean isOver(LocalDateTime now) throws IOException, InterruptedException {
    JsonNode health = health();
    return health != null
        && LocalDateTime.parse(health.path("last_round").asText()).equals(now)
        && !health.path("in_round").asBoolean();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private void await(Condition condition, LocalDateTime now) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(process.isAlive()).as("the service lives").isTrue();
      assertThat(System.nanoTime()).as("patience at " + now).isLessThan(end);
      pause(100);
    }
  }

  static void pause(long millis) throws InterruptedException {
    new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }

  private @Nullable JsonNode health() throws IOException, InterruptedException {
    NodeFolder.Address address = NodeFolder.of(home, NODE).address();
    if (address == null || address.pid() != process.pid()) {
      return null;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + "/health"))
            .timeout(Duration.ofSeconds(20))
            .build();
    return new JsonMapper()
        .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Kills with SIGKILL and, where the service is gone, starts it again. Nobody cleans up. */
  void kill(Victim victim) throws IOException, InterruptedException {
    List<ProcessHandle> jobs = process.descendants().toList();
    if (victim != Victim.JOB || jobs.isEmpty()) {
      process.destroyForcibly().waitFor();
    }
    if (victim != Victim.SERVICE) {
      jobs.forEach(ProcessHandle::destroyForcibly);
    }
    if (!process.isAlive()) {
      process = process(home, clock);
    }
  }

  /** Who is killed. */
  enum Victim {
    SERVICE,
    JOB,
    BOTH
  }

  /** Stops it as an operator does. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
