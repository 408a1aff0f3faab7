package vn.camket.scheduler.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;
import vn.camket.scheduler.ledger.ToldInStore;

/**
 * Two services, processes of their own, on one PostgreSQL; kill -9 of the one that has work. Its
 * job takes the lock of the home, as every writing command of camket does.
 */
class AKilledSchedulerIsFollowedByTheOther {
  private static final String JOB =
      """
      #!/bin/sh
      # hong PERIOD --home DIR: data that are wrong. viec PERIOD --home DIR: works while DIR/hold is there.
      [ "$1" = ops ] && exit 0
      [ "$1" = hong ] && { echo wrong; exit 3; }
      exec 9>> "$4/lock"
      flock -n 9 || exit 4
      echo "begin $2" >> "$4/work.log"
      while [ -e "$4/hold" ]; do sleep 0.1; done
      exec 9>&-
      echo "end $2" >> "$4/work.log"
      """;
  private static final String SCHEDULES =
      """
      schema_version: 1
      service:
        webhook: http://127.0.0.1:%d/
        store: {url: '%s', user: postgres, password_file: secrets/store, check_in_seconds: 1}
      entries:
        - {name: viec, title: Việc, command: [viec, '{period}'], when: {daily_at: '07:00'}}
        - {name: hong, title: Hỏng, command: [hong, '{period}'], when: {daily_at: '06:59'}}
      """;

  @TempDir private Path folder = Path.of("");
  private final Map<String, Process> nodes = new LinkedHashMap<>();
  private final List<String> alerts = Collections.synchronizedList(new ArrayList<>());
  private final EmbeddedPostgres postgres;
  private final HttpServer webhook;
  private final Store store;

  AKilledSchedulerIsFollowedByTheOther() throws IOException {
    postgres = EmbeddedPostgres.start();
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    store = Store.open(new StoreSettings(url(), "postgres", ""));
  }

  private String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @BeforeEach
  void makeHome() throws IOException {
    webhook.createContext(
        "/",
        exchange -> {
          alerts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    webhook.start();
    HomeFolder.real(home())
        .with("secrets/store", "")
        .with("job.sh", JOB)
        .with("schedules.yaml", SCHEDULES.formatted(webhook.getAddress().getPort(), url()));
    assertThat(home().resolve("job.sh").toFile().setExecutable(true)).isTrue();
  }

  @AfterEach
  void close() throws IOException {
    nodes.values().forEach(AKilledSchedulerIsFollowedByTheOther::killWithItsJob);
    webhook.stop(0);
    store.close();
    postgres.close();
  }

  @Test
  void withoutADoubleRunAndWithOneAlert() throws Exception {
    set("2026-03-02T06:00:00");
    start("mot");
    start("hai");
    until(() -> NodeFolder.of(home(), "mot").address() != null);
    until(() -> NodeFolder.of(home(), "hai").address() != null);

    hold();
    set("2026-03-02T07:01:00");
    String first = worker("2026-03-02");
    until(() -> !new ToldInStore(store, "test").of("webhook").isEmpty());
    killWithItsJob(Objects.requireNonNull(nodes.get(first))); // the whole machine is gone
    release();
    ScheduledRun done = ended("2026-03-02", RunState.DONE);
    assertThat(done.owner()).isNotEqualTo(first);
    assertThat(done.tries()).isEqualTo(2);
    assertThat(work()).containsExactly("begin 2026-03-02", "begin 2026-03-02", "end 2026-03-02");

    start(first);
    hold();
    set("2026-03-03T07:01:00");
    String second = worker("2026-03-03");
    Objects.requireNonNull(nodes.get(second)).destroyForcibly().waitFor(); // its job works on
    until(() -> "BUSY".equals(run("2026-03-03").verdict()));
    release();
    until(() -> work().contains("end 2026-03-03"));
    set("2026-03-03T07:30:00");
    assertThat(ended("2026-03-03", RunState.DONE).owner()).isNotEqualTo(second);
    assertThat(work().subList(3, work().size()))
        .containsExactly(
            "begin 2026-03-03", "end 2026-03-03", "begin 2026-03-03", "end 2026-03-03");
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0)).contains("“Hỏng” (hong, kỳ 02/03/2026)");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private void start(String node) throws IOException {
    nodes.put(
        node,
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ClockedService.class.getName(),
                home().toString(),
                node,
                folder.resolve("clock").toString(),
                home().resolve("job.sh").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(node + ".log").toFile())
            .start());
  }

  private static void killWithItsJob(Process node) {
    List<ProcessHandle> all = node.descendants().toList();
    node.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(job -> job.onExit().join());
    node.onExit().join();
  }

  private void set(String time) throws IOException {
    Path fresh = folder.resolve("clock.tmp");
    Files.writeString(fresh, time);
    Files.move(fresh, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
  }

  private void hold() throws IOException {
    Files.writeString(home().resolve("hold"), "");
  }

  private void release() throws IOException {
    Files.delete(home().resolve("hold"));
  }

  private List<String> work() throws IOException {
    Path log = home().resolve("work.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** Who works on a period now. */
  private String worker(String period) throws Exception {
    until(() -> work().contains("begin " + period));
    return Objects.requireNonNull(run(period).owner());
  }

  private ScheduledRun run(String period) {
    return Objects.requireNonNull(new Ledger(store).run("viec", period));
  }

  private ScheduledRun ended(String period, RunState state) throws Exception {
    until(() -> run(period).state() == state);
    return run(period);
  }

  /**
   * What the ledger and the logs of the two say, for whoever must find out why it did not happen.
   */
  private final class Told {
    @Override
    public String toString() {
      var told = new StringBuilder();
      new Ledger(store).latest(10).forEach(run -> told.append('\n').append(run));
      for (String node : nodes.keySet()) {
        told.append('\n').append(node).append(":\n").append(log(node));
      }
      return told.toString();
    }

    private String log(String node) {
      try {
        return Files.readString(folder.resolve(node + ".log"));
      } catch (IOException e) {
        return e.toString();
      }
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  /** Waits for something that happens in real time; two minutes at most. */
  private void until(Condition happened) throws Exception {
    long end = System.nanoTime() + 120_000_000_000L;
    while (!happened.holds()) {
      assertThat(System.nanoTime()).as("two minutes are over: %s", new Told()).isLessThan(end);
      new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    }
  }
}
