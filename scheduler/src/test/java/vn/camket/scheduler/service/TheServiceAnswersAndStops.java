package vn.camket.scheduler.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.Schedule;
import vn.camket.scheduler.World;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/** The service in real time: Quartz wakes it, commands reach it, another start goes on. */
class TheServiceAnswersAndStops {
  private static final String ENTRY =
      """
      - name: viec
        title: Một việc
        command: [work]
        when: {yearly: {day: '01-15', days_after: [0], at: '08:00'}}
      """;
  private static final CommandWords ECHO =
      new CommandWords(List.of("sh", "-c", "echo $*", "camket"));

  @TempDir private Path home = Path.of("");
  private Clock clock = Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void commandsReachItAndItsRunsAreThereAfterAnotherStart() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY);
    ScheduleService first = start(ECHO);
    assertThatThrownBy(() -> start(ECHO)).isInstanceOf(RefusedException.class);
    assertThat(command("pause", "viec")).isEqualTo("viec is held\n");
    assertThat(command("list", "--format", "json")).contains("\"paused\" : true");
    assertThat(command("resume", "viec")).isEqualTo("viec goes on\n");
    assertThat(command("run-now", "viec")).isEqualTo("viec now-2026-03-02T07:00 will be run\n");
    until(() -> command("runs").contains("DONE"));
    first.close();
    assertThat(command("stop")).contains("does not run");
    assertThat(command("runs", "--format", "csv"))
        .contains("viec,now-2026-03-02T07:00,DONE,1,OK,0");
    try (ScheduleService second = start(ECHO)) {
      assertThat(command("runs")).contains("DONE");
      assertThat(second.vitals().problems()).isEmpty();
    }
  }

  @Test
  void whatIsMissedWhileItIsDownIsRunOnceAtTheNextStart() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY.replace("01-15", "03-04"));
    start(ECHO).close();
    clock = Clock.fixed(Instant.parse("2026-03-07T00:00:00Z"), ZoneOffset.UTC);
    try (ScheduleService service = start(ECHO)) {
      until(() -> service.ledger().run("viec", "REGISTRATION-2026") != null);
      until(() -> command("runs").contains("DONE"));
      assertThat(service.ledger().latest(10)).hasSize(1);
    }
  }

  @Test
  void aBackfillListsItsPeriodsThenRunsEachOnceAndShowsIt() throws Exception {
    HomeFolder.real(home)
        .withEntries(
            ENTRY
                + """
                - name: moi-ngay
                  title: Mỗi ngày
                  command: [daily, '{period}']
                  when: {daily_at: '06:00'}
                """);
    String[] backfill = {
      "backfill", "moi-ngay", "--from", "2026-02-27", "--to", "2026-03-01", "--format", "csv"
    };
    try (ScheduleService service = start(ECHO, 1)) {
      assertThat(command(backfill))
          .isEqualTo(
              """
              entry,period,due_at,state,tries
              moi-ngay,2026-02-27,2026-02-27T06:00,MISSING,0
              moi-ngay,2026-02-28,2026-02-28T06:00,MISSING,0
              moi-ngay,2026-03-01,2026-03-01T06:00,MISSING,0
              """);
      assertThat(service.ledger().latest(10)).isEmpty();
      String[] sure = java.util.Arrays.copyOf(backfill, backfill.length + 1);
      sure[backfill.length] = "--yes";
      assertThat(command(sure))
          .contains("2026-02-27T06:00,MISSING,0\n", "3 of 3 periods are to be run …\n")
          .endsWith(
              """
              moi-ngay,2026-02-27,2026-02-27T06:00,DONE,1
              moi-ngay,2026-02-28,2026-02-28T06:00,DONE,1
              moi-ngay,2026-03-01,2026-03-01T06:00,DONE,1
              All 3 periods are done, each once.
              """);
      assertThat(command(sure)).doesNotContain("MISSING").contains("DONE,1", "each once");
      assertThat(service.ledger().latest(10)).hasSize(3);
    }
  }

  @Test
  void aTickOfAClockThatWasSetBackIsSetAnew() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY);
    try (ScheduleService service = start(ECHO, 1);
        Store same = Store.open(StoreSettings.fileOf(home));
        Connection connection = same.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME + 86400000");
      command("run-now", "viec");
      until(() -> !service.ledger().inState(RunState.DONE).isEmpty());
    }
  }

  @Test
  void aJobThatRunsWhenItStopsIsEndedAndDoneAfterTheNextStart() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY);
    ScheduleService first =
        start(new CommandWords(List.of("sh", "-c", "[ $1 = ops ] || sleep 1000", "camket")));
    command("run-now", "viec");
    until(() -> command("runs").contains("RUNNING"));
    first.close();
    assertThat(command("runs")).contains("RETRY", "INTERRUPTED");
    try (ScheduleService second = start(ECHO)) {
      command("run-now", "viec", "--period", "now-2026-03-02T07:00");
      until(() -> !second.ledger().inState(RunState.DONE).isEmpty());
      assertThat(second.ledger().latest(10).get(0).tries()).isEqualTo(2);
    }
  }

  @Test
  void healthMetricsAndThePageAreOpenTheRestNeedsTheToken() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY);
    try (ScheduleService service = start(ECHO)) {
      assertThat(get(service, "/health", Map.of()).body()).contains("\"status\":\"ok\"");
      assertThat(get(service, "/metrics", Map.of()).body())
          .contains("camket_schedule_problems 0\n");
      assertThat(get(service, "/", Map.of()).body())
          .contains("Mọi việc bình thường", "Một việc", "08:00 15/01/2027");
      assertThat(get(service, "/api/list", Map.of()).statusCode()).isEqualTo(401);
      assertThat(get(service, "/api/list", Map.of("Authorization", "Bearer wrong")).statusCode())
          .isEqualTo(401);
      Path token = NodeFolder.of(home).folder().resolve("token");
      assertThat(
              java.nio.file.attribute.PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(token)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aCalendarThatIsRefusedLeavesTheOldOneInForceAndIsTold() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY);
    try (ScheduleService service = start(ECHO)) {
      HomeFolder.real(home).withEntries("- name: x\n");
      until(() -> service.vitals().problems().size() == 1);
      assertThat(service.vitals().problems().get(0)).contains("bị từ chối", "'title' is missing");
      assertThat(service.calendar().entry("viec")).isPresent();
    }
  }

  @Test
  void staleDataAreToldAndTheLedgerGoesToTheBoard() throws Exception {
    HomeFolder.real(home)
        .withEntries(ENTRY)
        .with(
            "ops/runs.jsonl",
            """
            {"event":"STARTED","run_id":"1","command":"run","pid":42,"at":"2026-02-28T23:00:00"}
            {"event":"ENDED","run_id":"1","at":"2026-02-28T23:05:00","outcome":"SUCCESS"}
            """);
    try (ScheduleService service = start(ECHO)) {
      assertThat(service.vitals().problems())
          .containsExactly(
              "Số liệu có thể đã cũ: lần chạy tốt gần nhất lúc 23:05 28/02/2026, quá 30 giờ");
      HomeFolder.real(home).with("ops/unchanged", "checks=1\nlast_at=2026-03-02T06:50:00\n");
      assertThat(service.vitals().problems()).isEmpty();
      command("run-now", "viec");
      until(() -> text("schedule/board.json").contains("\"state\":\"DONE\""));
      until(() -> text("logs/schedule/ops.log").equals("ops --home " + home + "\n"));
    }
  }

  @Test
  void theEntriesAreOnTheBoardBeforeAnythingRan() throws Exception {
    HomeFolder.real(home).withEntries(ENTRY);
    try (ScheduleService service = start(ECHO)) {
      until(() -> text("logs/schedule/ops.log").equals("ops --home " + home + "\n"));
      assertThat(service.ledger().latest(10)).isEmpty();
      assertThat(text("schedule/board.json")).contains("Một việc");
    }
  }

  private String text(String file) {
    try {
      return Files.exists(home.resolve(file)) ? Files.readString(home.resolve(file)) : "";
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ScheduleService start(CommandWords words) {
    return start(words, 5);
  }

  private ScheduleService start(CommandWords words, int tickSeconds) {
    return ScheduleService.start(NodeFolder.of(home), world(System.out)::now, words, tickSeconds);
  }

  private World world(PrintStream out) {
    return new World(out, out, clock, Map.of(), home, home);
  }

  private String command(String... words) {
    var bytes = new ByteArrayOutputStream();
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--home";
    all[words.length + 1] = home.toString();
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Schedule.run(all, world(out));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(
      ScheduleService service, String path, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    headers.forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Waits for something that happens in real time; half a minute at most. */
  private static void until(BooleanSupplier happened) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("half a minute is over").isLessThan(end);
      new java.util.concurrent.CountDownLatch(1)
          .await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
  }
}
