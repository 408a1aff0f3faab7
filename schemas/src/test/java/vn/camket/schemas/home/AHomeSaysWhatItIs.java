package vn.camket.schemas.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.yaml.DataFileException;

/** A home is a sample or real, never both, and says so in one file. */
class AHomeSaysWhatItIs {
  private final HomePaths home;

  AHomeSaysWhatItIs(@TempDir Path dir) {
    home = new HomePaths(dir);
  }

  @Test
  void aSample() throws IOException {
    HomeFile file =
        HomeFile.sample("Quảng Trị \"mẫu\": 2026", "u-01", LocalDate.of(2026, 9, 30), 7);
    Files.writeString(home.homeFile(), file.toYaml());

    assertThat(HomeFile.read(home.homeFile())).isEqualTo(file);
    assertThat(file.isSample()).isTrue();
    assertThat(file.toYaml())
        .isEqualTo(
            """
            schema_version: 2
            kind: SAMPLE
            name: "Quảng Trị \\"mẫu\\": 2026"
            province_unit_id: "u-01"
            sample_end: 2026-09-30
            seed: 7
            """);
  }

  @Test
  void aRealOne() throws IOException {
    Files.writeString(
        home.homeFile(),
        "schema_version: 2\nkind: REAL\nname: Quảng Trị\nprovince_unit_id: 0007\n");

    assertThat(HomeFile.read(home.homeFile())).isEqualTo(HomeFile.real("Quảng Trị", "0007"));
    assertThat(HomeFile.read(home.homeFile()).isSample()).isFalse();
  }

  @Test
  void aFolderThatIsNoHomeNamesTheRemedy() {
    assertThatThrownBy(() -> HomeFile.read(home.homeFile()))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            "%1$s is no home yet: it has no home.yaml; make one: ./camket init %1$s",
            home.root().toAbsolutePath());
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    Files.writeString(
        home.homeFile(), "schema_version: 3\nkind: BOTH\nsample_end: 30/9/2026\nseed: x\n");

    assertThatThrownBy(() -> HomeFile.read(home.homeFile()))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            home.homeFile()
                + ": schema_version is 3, this camket knows 1 to 2: a home of a newer camket needs that"
                + " camket; kind is BOTH, not SAMPLE or REAL; name is missing; province_unit_id is"
                + " missing; sample_end '30/9/2026' is no day; write it as 2026-09-30; seed 'x' is"
                + " no whole number");
  }

  @Test
  void aHomeIsNeverBoth() throws IOException {
    String common = "schema_version: 1\nname: Quảng Trị\nprovince_unit_id: u-01\n";
    Files.writeString(home.homeFile(), common + "kind: REAL\nseed: 7\n");
    assertThatThrownBy(() -> HomeFile.read(home.homeFile()))
        .hasMessageEndingWith(
            "a real home has neither sample_end nor seed: a home is a sample or real");

    Files.writeString(home.homeFile(), common + "kind: SAMPLE\nseed: 7\n");
    assertThatThrownBy(() -> HomeFile.read(home.homeFile()))
        .hasMessageEndingWith("a sample needs sample_end and seed");
  }

  @Test
  void anUnknownKeyIsRefused() throws IOException {
    Files.writeString(home.homeFile(), "schema_version: 1\nprovince: u-01\n");

    assertThatThrownBy(() -> HomeFile.read(home.homeFile()))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("home.yaml line ")
        .hasMessageContaining("province");
  }
}
