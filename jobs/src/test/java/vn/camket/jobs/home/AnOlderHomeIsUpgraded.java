package vn.camket.jobs.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.TinyProvince;
import vn.camket.schemas.home.HomeFile;

/** A home as the version before wrote it: home.yaml of version 1, manifests without numbers. */
class AnOlderHomeIsUpgraded {
  @TempDir private Path root = Path.of("");
  private String before = "";

  @BeforeEach
  void versionOne() throws IOException, SQLException {
    TinyProvince.in(root);
    before = Files.readString(root.resolve("home.yaml"));
    assertThat(before).startsWith("schema_version: 1\n");
  }

  @Test
  void byTheFirstCommandThatWrites() throws IOException {
    Console reading = console();
    assertThat(reading.run("sql", "SELECT release_id FROM dim_release")).isZero();
    assertThat(reading.run("status")).isZero();
    assertThat(Files.readString(root.resolve("home.yaml"))).isEqualTo(before);

    Console writing = console();
    assertThat(writing.run("release", "unpin")).as(writing.err()).isZero();
    assertThat(writing.err()).contains("Home upgraded: 1 to 2, periods may be frozen");
    HomeFile after = HomeFile.read(root.resolve("home.yaml"));
    assertThat(after).isEqualTo(HomeFile.real("Tỉnh Thử", "u-1"));
    assertThat(after.schemaVersion()).isEqualTo(HomeFile.SCHEMA_VERSION);
    assertThat(Files.readString(root.resolve("upgrades/1/home.yaml"))).isEqualTo(before);

    Console again = console();
    assertThat(again.run("release", "unpin")).isZero();
    assertThat(again.err()).doesNotContain("upgraded");
  }

  @Test
  void oneOfANewerCamketIsRefusedAndLeftAlone() throws IOException {
    String newer = before.replace("schema_version: 1", "schema_version: 99");
    Files.writeString(root.resolve("home.yaml"), newer);
    Console console = console();
    assertThat(console.run("release", "unpin")).isEqualTo(ExitCode.NO_HOME.code());
    assertThat(console.err()).contains("a home of a newer camket needs that camket");
    assertThat(Files.readString(root.resolve("home.yaml"))).isEqualTo(newer);
  }

  @Test
  void stepByStepAndAgainAfterAKill() throws IOException {
    Files.writeString(root.resolve("users.yaml"), "old");
    List<String> order = new ArrayList<>();
    HomeUpgrade.Step killed =
        new HomeUpgrade.Step(
            1,
            "killed",
            List.of("users.yaml"),
            storage -> {
              storage.write("users.yaml", "half".getBytes(StandardCharsets.UTF_8));
              throw new IllegalStateException("killed");
            });
    HomeUpgrade.Step whole =
        new HomeUpgrade.Step(
            1,
            "whole",
            List.of("users.yaml"),
            storage -> {
              order.add("whole");
              storage.write("users.yaml", "new".getBytes(StandardCharsets.UTF_8));
            });
    Home home = new Home(root);
    try {
      new HomeUpgrade(home, List.of(killed)).execute();
    } catch (IllegalStateException e) {
      order.add(String.valueOf(e.getMessage()));
    }
    assertThat(Files.readString(root.resolve("home.yaml"))).isEqualTo(before);
    assertThat(new HomeUpgrade(home, List.of(whole)).execute()).containsExactly("whole");
    assertThat(order).containsExactly("killed", "whole");
    assertThat(Files.readString(root.resolve("users.yaml"))).isEqualTo("new");
    assertThat(Files.readString(root.resolve("upgrades/1/users.yaml"))).isEqualTo("old");
    assertThat(new HomeUpgrade(home, List.of(whole)).execute()).isEmpty();
  }

  private Console console() {
    return new Console(root).with("CAMKET_HOME", root.toString());
  }
}
