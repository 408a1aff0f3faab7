package vn.camket.dashboards.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A port in use, a stale record, killed processes, two commands at once. */
class UpHoldsAgainstAccidents {
  private final SecondNode superset = SecondNode.get();

  @Test
  void twoAtOnceStartOneServerAndAStaleRecordHarmsNobody() throws Exception {
    for (Started start : superset.firstStarts()) {
      assertThat(start.exitCode()).as(start.said()).isZero();
    }
    Started first = superset.firstStarts().get(0);
    Started second = superset.firstStarts().get(1);

    assertThat(first.printed()).contains("http://127.0.0.1:").isEqualTo(second.printed());
    assertThat(first.said() + second.said()).containsOnlyOnce("Starting Superset");
    assertThat(ProcessHandle.current().isAlive()).as("whose pid the record named").isTrue();
  }

  @Test
  void oneThatRunsIsLeftAlone() throws Exception {
    JsonNode before = superset.running();
    List<Long> processes = SecondNode.processes(before);

    assertThat(superset.running()).isEqualTo(before);
    assertThat(SecondNode.processes(before)).isEqualTo(processes);
  }

  @Test
  void aKilledWorkerIsReplaced() throws Exception {
    JsonNode before = superset.running();
    long master = before.path("pid").asLong();
    List<Long> workers = workers(before);

    for (long worker : workers) {
      Signals.send("KILL", worker);
    }

    SecondNode.until(
        "new workers",
        () -> {
          List<Long> now = workers(before);
          return now.size() >= workers.size() && now.stream().noneMatch(workers::contains);
        });
    assertThat(superset.running()).isEqualTo(before);
    assertThat(ProcessHandle.of(master)).isPresent();
    assertThat(health(before)).isEqualTo(200);
  }

  @Test
  void aKilledMasterIsFollowedByAnotherAndAPortInUseByTheNextFreeOne() throws Exception {
    JsonNode before = superset.running();
    List<Long> workers = workers(before);

    try (ServerSocket taken = taken(8088)) {
      assertThat(taken.isBound()).isTrue();
      Signals.send("STOP", workers.get(0)); // such a one does not notice that its master is gone
      Signals.send("KILL", before.path("pid").asLong());
      Started start = superset.start("up", "--detach");
      assertThat(start.exitCode()).as(start.said()).isZero();
    }

    JsonNode after = superset.record();
    assertThat(after.path("port").asInt()).isGreaterThan(8088).isLessThan(8139);
    assertThat(health(after)).isEqualTo(200);
    SecondNode.until("no process of the one before", () -> SecondNode.processes(before).isEmpty());
  }

  @Test
  void aChosenPortInUseIsNamedWithItsOwnerAndWhatRunsGoesOn() throws Exception {
    JsonNode before = superset.running();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Started start = superset.start("up", "--detach", "--port", port);

      assertThat(start.exitCode()).isEqualTo(8);
      assertThat(start.said())
          .contains("Port " + port, "process " + ProcessHandle.current().pid(), "--port N");
    }
    assertThat(superset.record()).isEqualTo(before);
    assertThat(health(before)).isEqualTo(200);
  }

  private static List<Long> workers(JsonNode record) {
    long master = record.path("pid").asLong();
    return SecondNode.processes(record).stream().filter(pid -> pid != master).toList();
  }

  /** Takes the port, unless another program of this machine has it already. */
  private static ServerSocket taken(int port) throws IOException {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (java.net.BindException e) {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
  }

  private static int health(JsonNode record) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + record.path("port").asInt() + "/health");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
