package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.schemas.registry.RegistryException;

/** A slip of the pen in the registry stops no run: the last accepted one goes on. */
class TheLastGoodRegistryStaysInForce {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir Path folder = Path.of("");

  private static final String SLIP =
      "u-nobody,PARTY,u-no-parent,2020-01-01,\n,PARTY,u-no-parent,2020-01-01,\n";

  @Test
  void untilTheNewOneIsSound() throws IOException {
    Province sample = Province.sample(folder.resolve("sample"), 3, 2025, 2025, SPARK);
    Manifest first = sample.published();
    assertThat(sample.path("registry.accepted/accepted.yaml")).content().contains("content: ");

    String parents = Files.readString(sample.path("registry/parents.csv"));
    int lines = (int) parents.lines().count();
    Files.writeString(sample.path("registry/parents.csv"), parents + SLIP);
    Files.writeString(
        sample.path("registry/schemes.yaml"),
        Files.readString(sample.path("registry/schemes.yaml"))
            .replaceFirst("regime: \\w+", "regime: LUNAR"));
    RunResult refused = sample.run();
    assertThat(refused.outcome()).isEqualTo(Outcome.REGISTRY_REFUSED);
    assertThat(refused.message())
        .matches("Không có gì mới; đang dùng danh mục đơn vị ngày \\d\\d/\\d\\d/\\d{4}, .*");
    assertThat(sample.home().releases().newest()).contains(first);
    assertThat(sample.told())
        .contains(
            "registry/parents.csv:" + (lines + 1) + ": unit_id u-nobody is no unit of units.csv",
            "registry/parents.csv:" + (lines + 2) + ": unit_id is blank",
            "registry/schemes.yaml:");

    theRunEndsWithItsOwnCode(sample);
    filesThatArriveArePublished(sample, first);

    Files.writeString(sample.path("registry/parents.csv"), parents);
    assertThat(sample.run().outcome()).isEqualTo(Outcome.REGISTRY_REFUSED);
    Files.writeString(
        sample.path("registry/schemes.yaml"),
        Files.readString(sample.path("registry/schemes.yaml")).replace("LUNAR", "PARTY_CALENDAR"));
    assertThat(sample.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    assertThat(sample.path("registry.accepted/refused.csv")).doesNotExist();
  }

  private static void theRunEndsWithItsOwnCode(Province sample) {
    String home = sample.folder().toString();
    assertThat(Camket.run(new String[] {"run", "--home", home}, sample.terminal()))
        .isEqualTo(ExitCode.REGISTRY_REFUSED.code());
    assertThat(Camket.run(new String[] {"units", "check", "--home", home}, sample.terminal()))
        .isEqualTo(ExitCode.REGISTRY_REFUSED.code());
    assertThat(Camket.run(new String[] {"status", "--home", home}, sample.terminal())).isZero();
    assertThat(sample.told())
        .contains("Đang dùng danh mục đơn vị ngày: ")
        .contains("Danh mục mới bị từ chối: ")
        .contains("danh mục bị từ chối");
  }

  private static void filesThatArriveArePublished(Province sample, Manifest first)
      throws IOException {
    Path received = sample.path("inbox/_received.csv");
    List<String> lines = Files.readAllLines(received);
    String line = lines.get(1);
    Files.writeString(
        received,
        String.join("\n", lines)
            + "\n"
            + line.substring(0, line.lastIndexOf(','))
            + ",2026-09-01T08:00:00\n");
    RunResult published = sample.run();
    assertThat(published.outcome()).isEqualTo(Outcome.REGISTRY_REFUSED);
    assertThat(published.releaseId()).isNotEqualTo(first.releaseId());
    assertThat(sample.home().releases().current()).contains(published.releaseId());
  }

  @Test
  void withoutOneTheRunIsRefused() throws IOException {
    Province sample = Province.sample(folder.resolve("sample"), 3, 2025, 2025, SPARK);
    Path parents = sample.path("registry/parents.csv");
    Files.writeString(parents, Files.readString(parents) + SLIP);
    assertThatThrownBy(sample::run)
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("u-nobody is no unit")
        .hasMessageContaining("unit_id is blank");
  }
}
