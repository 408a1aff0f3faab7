package vn.camket.jobs.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeSkeleton;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.Step;
import vn.camket.jobs.ops.Steps;
import vn.camket.jobs.sample.SampleFormat;
import vn.camket.jobs.sample.SampleProvince;
import vn.camket.jobs.sample.SampleProvinceName;
import vn.camket.jobs.sample.SampleRequest;
import vn.camket.pipeline.publish.Manifest;

/** A home on disk that tests run the warehouse on, as the commands do. */
final class Province {
  private static final Steps.Watcher NOBODY =
      new Steps.Watcher() {
        @Override
        public void begins(String name) {}

        @Override
        public void ended(Step step) {}
      };

  private final Home home;
  private final WarehouseRun.Sessions sessions;
  private final SettableClock clock = new SettableClock();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private Province(Path folder, WarehouseRun.Sessions sessions) {
    this.home = new Home(folder.toAbsolutePath().normalize());
    this.sessions = sessions;
  }

  /** A sample province of some years. */
  static Province sample(
      Path folder, long seed, int firstYear, int lastYear, WarehouseRun.Sessions sessions) {
    SampleProvince.write(new SampleRequest(folder, seed, firstYear, lastYear, 1), line -> {});
    return new Province(folder, sessions);
  }

  /** A sample province of one year, in one kind of file. */
  static Province sample(
      Path folder, long seed, int year, SampleFormat format, WarehouseRun.Sessions sessions) {
    SampleProvince.write(
        new SampleRequest(folder, seed, year, year, 1, SampleProvinceName.QUANG_TRI, format),
        line -> {});
    return new Province(folder, sessions);
  }

  /** A real home that holds the registry of a sample and what its inbox received until a day. */
  static Province real(Path folder, Path sample, LocalDate until, WarehouseRun.Sessions sessions) {
    new HomeSkeleton(folder, "Tỉnh Thử").make();
    copy(sample, folder, "registry");
    Province real = new Province(folder, sessions);
    try {
      Files.delete(real.path("inbox/_received.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    real.receive(sample, LocalDate.MIN, until);
    return real;
  }

  /** What the inbox of a sample received after a day and until another comes into this one. */
  void receive(Path sample, LocalDate after, LocalDate until) {
    for (Map<String, String> line : CsvLines.of(sample.resolve("inbox/_received.csv"))) {
      LocalDate day = LocalDate.parse(CsvLines.cell(line, "received_at").substring(0, 10));
      if (day.isAfter(after) && !day.isAfter(until)) {
        append(
            "inbox/_received.csv",
            String.join(",", line.keySet()),
            String.join(",", line.values()));
        copy(sample, folder(), "inbox/" + line.get("path"));
      }
    }
  }

  /** A real home with all that a folder of {@code examples/} holds. */
  static Province example(Path folder, String name, WarehouseRun.Sessions sessions) {
    new HomeSkeleton(folder, name).make();
    Path example = Path.of("..", "examples", name).toAbsolutePath().normalize();
    for (String part : List.of("layouts", "vocabulary", "registry", "inbox")) {
      copy(example, folder, part);
    }
    return new Province(folder, sessions);
  }

  /** A home that stands there. */
  static Province at(Path folder, WarehouseRun.Sessions sessions) {
    return new Province(folder, sessions);
  }

  Path folder() {
    return home.root();
  }

  Path path(String name) {
    return folder().resolve(name);
  }

  Home home() {
    return home;
  }

  SettableClock clock() {
    return clock;
  }

  /** What a person at the terminal was told. */
  String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  /** What a command writes as CSV, each line by column name. */
  List<Map<String, String>> told(List<String> command) {
    told.reset();
    int code = Camket.run(command.toArray(String[]::new), terminal());
    if (code != ExitCode.OK.code()) {
      throw new AssertionError(command + " ended with " + code + ": " + told());
    }
    return CsvLines.of(told().lines().toList());
  }

  RunResult run() {
    return run(RunRequest.DEFAULT);
  }

  RunResult runAsOf(LocalDate day) {
    return run(new RunRequest(null, day, false));
  }

  RunResult run(RunRequest request) {
    clock.passSeconds(1);
    return warehouse().run(request, new Steps(NOBODY));
  }

  RunResult ingestHistorical() {
    clock.passSeconds(1);
    return warehouse().ingest(new RunRequest(null, null, true), new Steps(NOBODY));
  }

  /** Runs, and is sure that a release was published. */
  Manifest published() {
    RunResult result = run();
    if (result.outcome() != Outcome.SUCCESS) {
      throw new AssertionError("Nothing was published: " + result);
    }
    return manifest(result);
  }

  Manifest manifest(RunResult result) {
    return home.releases().show(Objects.requireNonNull(result.releaseId()));
  }

  /** Rows of the current release, each as text with '|' between the values. */
  List<String> rows(String sql) {
    return rows(home.mart(null), sql);
  }

  /** Rows of a release. */
  List<String> rowsOf(Manifest release, String sql) {
    return rows(home.mart(release.releaseId()), sql);
  }

  /** The one row of the current release. */
  String one(String sql) {
    List<String> rows = rows(sql);
    if (rows.size() != 1) {
      throw new AssertionError(sql + " gives " + rows.size() + " rows");
    }
    return rows.get(0);
  }

  private static List<String> rows(Path mart, String sql) {
    try (Connection connection = Mart.locked(mart)) {
      return rows(connection, sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }

  /** Lines of a CSV file of the home, each by column name. */
  List<Map<String, String>> csv(String file) {
    return CsvLines.of(path(file));
  }

  /** Adds a line to a file of the home, with a heading when the file is new. */
  void append(String file, String heading, String line) {
    try {
      Path target = path(file);
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      String before = Files.exists(target) ? Files.readString(target) : heading + "\n";
      Files.writeString(target, before + line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terminal of this home's commands. */
  Terminal terminal() {
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return new Terminal(out, out, clock, Map.of(), folder(), folder(), false);
  }

  private WarehouseRun warehouse() {
    return new WarehouseRun(home, terminal(), sessions);
  }

  private static void copy(Path from, Path to, String part) {
    try (Stream<Path> tree = Files.walk(from.resolve(part))) {
      for (Path source : tree.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, Files.readAllBytes(source));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
