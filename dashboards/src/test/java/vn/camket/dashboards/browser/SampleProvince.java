package vn.camket.dashboards.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.camket.dashboards.access.Passwords;
import vn.camket.dashboards.assets.ProductBundle;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.deploy.RefreshReport;
import vn.camket.dashboards.superset.Node;
import vn.camket.dashboards.superset.Session;

/**
 * A sample province with its dashboards, made once for the test run by the commands that a person
 * types: {@code camket sample}, {@code camket up}. A system property names a home that already
 * stands and is left as it is: {@code camket.test.home} of Quảng Trị over ten years, {@code
 * camket.test.split.home} of Quảng Ninh, some of whose communes were split in 2025.
 */
final class SampleProvince {
  /**
   * The readers of the tests: of each role, two leaders, and units of three kinds: a district that
   * ended, a commune of today with WHOLE predecessors, and one part of a committee that was split.
   */
  static final String USERS =
      """
      users:
        - {username: lanh-dao, full_name: Nguyễn Văn Lãnh, role: Leadership}
        - {username: lanh-dao-2, full_name: Lê Thị Đạo, role: Leadership}
        - {username: ke-hoach, full_name: Trần Thị Hoạch, role: Planner}
        - {username: phan-tich, full_name: Lê Văn Tích, role: Analyst}
        - {username: mot-don-vi, full_name: Phạm Thị Vĩnh, role: Unit, scope: [u00013]}
        - {username: xa-moi, full_name: Hồ Văn Gio, role: Unit, scope: [u00359]}
        - {username: mot-phan, full_name: Đỗ Thị Phần, role: Unit, scope: [u09013]}
      """;

  /** Of the other province: a planner, and a commune of today that took parts of two others. */
  private static final String SPLIT_USERS =
      """
      users:
        - {username: ke-hoach, full_name: Trần Thị Hoạch, role: Planner}
        - {username: mot-phan, full_name: Đỗ Thị Phần, role: Unit, scope: [u00222]}
      """;

  /** How long readers may wait for a release on a busy machine, and how often that is looked at. */
  private static final Duration REFRESH = Duration.ofMinutes(3);

  private static final Duration BETWEEN = Duration.ofMillis(200);

  private static final class Whole {
    static final SampleProvince INSTANCE = make("camket.test.home", USERS);
  }

  private static final class Split {
    static final SampleProvince INSTANCE =
        make(
            "camket.test.split.home",
            SPLIT_USERS,
            "--province",
            "quang-ninh",
            "--years",
            "2024-2026");
  }

  private final Path installation;
  private final Path home;
  private final boolean stays;
  private final Session admin;
  private final Bundle bundle;
  private final ConcurrentMap<String, Session> sessions = new ConcurrentHashMap<>();

  private SampleProvince(Path installation, Path home, boolean stays) {
    this.installation = installation;
    this.home = home;
    this.stays = stays;
    Node node = new Node(installation, "python3.11", home);
    admin = node.admin();
    bundle =
        new ProductBundle(installation.resolve("dashboards").resolve("assets"))
            .bundle(node.status().addresses());
  }

  /** Quảng Trị over ten years, standing, its dashboards deployed and warm. */
  static SampleProvince get() {
    return Whole.INSTANCE;
  }

  /** Quảng Ninh from 2024 on, where communes were split between others. */
  static SampleProvince split() {
    return Split.INSTANCE;
  }

  private static SampleProvince make(String property, String users, String... options) {
    Path installation =
        Path.of(System.getProperty("camket.installation", "..")).toAbsolutePath().normalize();
    String standing = System.getProperty(property, "");
    if (!standing.isEmpty()) {
      return new SampleProvince(installation, Path.of(standing), true);
    }
    try {
      Path folder = Files.createTempDirectory("camket-browser-test");
      Path home = folder.resolve("home");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(installation, folder)));
      List<String> sample = new ArrayList<>(List.of("sample", "--out", home.toString()));
      sample.addAll(List.of(options));
      command(installation, sample.toArray(String[]::new));
      Files.writeString(home.resolve("users.yaml"), users);
      command(installation, "up", "--home", home.toString(), "--detach", "--port", "0");
      return new SampleProvince(installation, home, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Path installation, Path folder) {
    command(installation, "down", "--home", folder.resolve("home").toString());
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs and waits until what follows a publish by itself has brought the release before its
   * readers.
   */
  void publish() {
    command("run", "-q");
    Instant patience = Instant.now().plus(REFRESH);
    while (!RefreshReport.isDone(home)) {
      if (Instant.now().isAfter(patience)) {
        throw new AssertionError("Readers do not have the release: " + refreshed());
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private String refreshed() {
    try {
      return Files.readString(RefreshReport.file(home));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Publishes again after a test has put its files back, where the home outlives the tests. */
  void putBack() {
    if (stays) {
      publish();
    }
  }

  /** Runs a command of the product on this home to its end, which must be good. */
  void command(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--home", home.toString()));
    command(installation, line.toArray(String[]::new));
  }

  /** Runs a command of the product to its end. */
  private static void command(Path installation, String... words) {
    List<String> line = new ArrayList<>(List.of(installation.resolve("camket").toString()));
    line.addAll(List.of(words));
    try {
      Path told = Files.createTempFile("camket-browser-test", ".log");
      ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
      // To a file: what is left running in the background would keep a pipe open.
      int code = builder.redirectOutput(told.toFile()).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            line + " ended with " + code + ":\n" + Files.readString(told));
      }
      Files.delete(told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The folder of the product. */
  Path installation() {
    return installation;
  }

  /** Its folder. */
  Path home() {
    return home;
  }

  /** The address of its dashboards, without a slash at the end. */
  String url() {
    return admin.url();
  }

  /** The admin, by the API. */
  Session admin() {
    return admin;
  }

  /** What the product deploys. */
  Bundle bundle() {
    return bundle;
  }

  /** A reader by the API, logged in once. */
  Session as(String username) {
    return sessions.computeIfAbsent(username, name -> Session.login(url(), name, password(name)));
  }

  /** The first password of a reader. */
  String password(String username) {
    try {
      return Files.readString(Passwords.of(home).file(username)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
