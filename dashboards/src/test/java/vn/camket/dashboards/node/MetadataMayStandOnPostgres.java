package vn.camket.dashboards.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.access.Passwords;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.deploy.Deployer;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.BundleOfTests;
import vn.camket.dashboards.superset.Session;

/** One variable, {@code CAMKET_SUPERSET_DB}, and Superset keeps its own data in a PostgreSQL. */
class MetadataMayStandOnPostgres {
  private final SecondNode superset = SecondNode.get();

  @Test
  void deployedTwiceAReaderLogsInAndAChartAnswers() throws Exception {
    superset.running();
    Session admin = superset.node().admin();
    Bundle bundle = new BundleOfTests().bundle(superset.node().status().addresses());
    Files.writeString(
        superset.home().resolve("users.yaml"),
        "users:\n  - {username: lanh-dao, full_name: Nguyễn Văn Lãnh, role: Leadership}\n");
    Deployer deployer = new Deployer(admin, superset.home());

    assertThat(deployer.deploy(bundle)).isNotEmpty();
    assertThat(deployer.deploy(bundle)).isEmpty();

    assertThat(superset.number("SELECT count(*) FROM dashboards")).isEqualTo(1);
    assertThat(superset.number("SELECT count(*) FROM ab_user WHERE username = 'lanh-dao'"))
        .isEqualTo(1);
    assertThat(superset.home().resolve("superset").resolve("metadata.db")).doesNotExist();
    String password = Files.readString(Passwords.of(superset.home()).file("lanh-dao")).strip();
    Session reader = Session.login(admin.url(), "lanh-dao", password);
    int chart = Asked.id(reader, "chart", "charts/release.yaml");
    assertThat(Asked.chart(reader, chart)).containsExactly("r1");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutThePassword() throws Exception {
    Started start =
        Started.of(
            SecondNode.RUNTIME,
            Map.of("CAMKET_SUPERSET_DB", "postgresql://superset:bi-mat@localhost:1/superset"),
            List.of("up", "--port", "0", "--detach", "--home", elsewhere()));

    assertThat(start.exitCode()).isEqualTo(8);
    assertThat(start.said())
        .contains("database of metadata cannot be opened", "port 1 failed", "superset.db")
        .doesNotContain("bi-mat", "Traceback");
  }

  @Test
  void anAddressInAFileThatOthersReadIsRefused() throws Exception {
    var home = Path.of(elsewhere());
    Files.writeString(home.resolve("config.yaml"), "superset.db: postgresql://a:bi-mat@b/c\n");

    Started start =
        Started.of(SecondNode.RUNTIME, Map.of(), List.of("status", "--home", home.toString()));

    assertThat(start.exitCode()).isEqualTo(2);
    assertThat(start.said()).contains("chmod 600").doesNotContain("bi-mat");
  }

  private static String elsewhere() throws IOException {
    var home = Files.createTempDirectory("camket-elsewhere");
    Files.writeString(home.resolve("home.yaml"), "kind: SAMPLE\n");
    return home.toString();
  }
}
