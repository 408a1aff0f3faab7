package vn.camket.dashboards.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.camket.dashboards.access.Passwords;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.deploy.Deployer;
import vn.camket.dashboards.superset.Node;
import vn.camket.dashboards.superset.Session;

/** The one Superset of the test run, with the small bundle and one user of each kind. */
public final class LiveSuperset {
  /** Users of the tests; each is named after what it sees. */
  public static final String USERS =
      """
      users:
        - {username: lanh-dao, full_name: Nguyễn Văn Lãnh, role: Leadership}
        - {username: ke-hoach, full_name: Trần Thị Hoạch, role: Planner}
        - {username: phan-tich, full_name: Lê Văn Tích, role: Analyst}
        - {username: xa-moi, full_name: Phạm Thị Xã, role: Unit, scope: [u-xa-moi]}
        - {username: huyen, full_name: Hồ Văn Huyện, role: Unit, scope: [u-huyen]}
        - {username: hai-noi, full_name: Đỗ Thị Hai, role: Unit, scope: [u-so, u-xa-moi]}
        - {username: sap-nghi, full_name: Vũ Văn Nghỉ, role: Unit, scope: [u-chi-cuc]}
      """;

  private static final class Holder {
    static final LiveSuperset INSTANCE = new LiveSuperset();
  }

  private final SmallHome home = SmallHome.make();
  private final Node node;
  private final Session admin;
  private final Bundle bundle;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<String> firstDeployment;

  private LiveSuperset() {
    Path installation = Path.of(System.getProperty("camket.installation", ".."));
    node = new Node(installation.toAbsolutePath().normalize(), "python3.11", home.folder());
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    node.start();
    admin = node.admin();
    bundle = new BundleOfTests().bundle(node.status().addresses());
    home.users(USERS);
    firstDeployment = deploy(bundle);
  }

  private void end() {
    node.stop();
    home.delete();
  }

  /** Started and deployed. */
  public static LiveSuperset get() {
    return Holder.INSTANCE;
  }

  /** Deploys a bundle; returns what was done. */
  public List<String> deploy(Bundle other) {
    return new Deployer(admin, home.folder()).deploy(other);
  }

  /** What the first deployment did. */
  public List<String> firstDeployment() {
    return firstDeployment;
  }

  /** The home. */
  public SmallHome home() {
    return home;
  }

  /** Its Superset. */
  public Node node() {
    return node;
  }

  /** The small bundle. */
  public Bundle bundle() {
    return bundle;
  }

  /** The admin. */
  public Session admin() {
    return admin;
  }

  /** A user, logged in once. */
  public Session as(String username) {
    return sessions.computeIfAbsent(username, this::login);
  }

  /** Logs a user in by the first password. */
  public Session login(String username) {
    try {
      Path file = Passwords.of(home.folder()).file(username);
      return Session.login(admin.url(), username, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
