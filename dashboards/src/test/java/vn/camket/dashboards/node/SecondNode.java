package vn.camket.dashboards.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.camket.dashboards.live.SmallHome;
import vn.camket.dashboards.superset.Node;

/**
 * A Superset that tests may kill, apart from the one that the others ask; its metadata stands in a
 * real PostgreSQL. It began with two commands at once, while its home told of a server that is
 * gone.
 */
final class SecondNode {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path INSTALLATION =
      Path.of(System.getProperty("camket.installation", "..")).toAbsolutePath().normalize();

  /** The folder of the runtime. */
  static final Path RUNTIME = INSTALLATION.resolve("dashboards").resolve("runtime");

  private static final class Holder {
    static final SecondNode INSTANCE = new SecondNode();
  }

  private final SmallHome home = SmallHome.make();
  private final EmbeddedPostgres postgres;
  private final List<Started> firstStarts;

  private SecondNode() {
    try {
      postgres = EmbeddedPostgres.start();
      write("CREATE ROLE superset LOGIN PASSWORD 'x'", "CREATE DATABASE superset OWNER superset");
      Path record = Files.createDirectories(home.folder().resolve("superset")).resolve("node.json");
      Files.writeString(
          record,
          "{\"token\": \"gone\", \"fingerprint\": \"f\", \"port\": 8088, \"pid\": %d}"
              .formatted(ProcessHandle.current().pid()));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    firstStarts = List.of(start(DETACHED), start(DETACHED));
    firstStarts.forEach(Started::exitCode);
  }

  /** Arguments of a start on any free port that returns when Superset answers. */
  static final String[] DETACHED = {"up", "--port", "0", "--detach"};

  private void end() {
    node().stop();
    home.delete();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begun. */
  static SecondNode get() {
    return Holder.INSTANCE;
  }

  /** The two commands that started it at once. */
  List<Started> firstStarts() {
    return firstStarts;
  }

  /** Its home. */
  Path home() {
    return home.folder();
  }

  /** As programs see it. */
  Node node() {
    return new Node(INSTALLATION, "python3.11", home.folder());
  }

  /** Starts a command of the runtime for this home. */
  Started start(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.folder().toString()));
    String address = "postgresql://superset:x@localhost:%d/superset".formatted(postgres.getPort());
    return Started.of(RUNTIME, Map.of("CAMKET_SUPERSET_DB", address), all);
  }

  /** Makes it run, if it does not; returns what it is now. */
  JsonNode running() throws IOException, InterruptedException {
    Started start = start(DETACHED);
    if (start.exitCode() != 0) {
      throw new AssertionError(start.said());
    }
    return record();
  }

  /** What the home tells of its server: token, port, pid of the master. */
  JsonNode record() throws IOException {
    return JSON.readTree(home.folder().resolve("superset").resolve("node.json").toFile());
  }

  /** All living processes of a server, by its token; the master has the lowest number. */
  static List<Long> processes(JsonNode record) {
    String mark = "CAMKET_SUPERSET_NODE=" + record.path("token").asText();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(ProcessHandle::pid).filter(pid -> environment(pid).contains(mark)).toList();
    }
  }

  private static List<String> environment(long pid) {
    try {
      return List.of(Files.readString(Path.of("/proc/" + pid + "/environ")).split("\0"));
    } catch (IOException e) {
      return List.of(); // It has ended meanwhile.
    }
  }

  /** Asks the PostgreSQL for one number of Superset's metadata. */
  long number(String sql) throws SQLException {
    try (var connection = postgres.getDatabase("superset", "superset").getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void write(String... statements) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Waits until something is so. */
  static void until(String what, BooleanSupplier happened) throws InterruptedException {
    long end = System.nanoTime() + 180_000_000_000L;
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Three minutes are over: " + what);
      }
      new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    }
  }
}
