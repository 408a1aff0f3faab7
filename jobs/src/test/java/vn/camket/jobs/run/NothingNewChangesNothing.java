package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.publish.Release;

/** A run publishes when figures can have changed, and only then. */
class NothingNewChangesNothing {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  private static final String DECIDED_OF_THE_PARTY =
      "select count(*) from fact_item_snapshot where is_current and stage = 'DECIDED'"
          + " and period_id = 'PARTY_CALENDAR-2025-YEAR'";

  @BeforeAll
  static void run() {
    Province.sample(folder.resolve("sample"), 3, 2025, 2025, SPARK).published();
  }

  private static Province sample() {
    return Province.at(folder.resolve("sample"), SPARK);
  }

  @Test
  void runAgain() throws IOException {
    Province sample = sample();
    List<Release> before = sample.home().releases().list();
    int sessions = SPARK.opened();
    assertThat(sample.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    touchTheInbox(sample);
    assertThat(sample.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    String[] command = {"run", "--home", sample.folder().toString()};
    assertThat(Camket.run(command, sample.terminal())).isEqualTo(ExitCode.OK.code());
    assertThat(sample.told()).contains("Không có gì mới");
    assertThat(sample.home().releases().list()).isEqualTo(before);
    assertThat(SPARK.opened()).as("sessions of Spark").isEqualTo(sessions);
    String[] look = {"changed", "--home", sample.folder().toString()};
    assertThat(Camket.run(look, sample.terminal())).isEqualTo(ExitCode.OK.code());
    Files.setLastModifiedTime(sample.path("registry/units.csv"), FileTime.fromMillis(0));
    assertThat(Camket.run(look, sample.terminal())).isEqualTo(ExitCode.CHANGED.code());
  }

  @Test
  void theSameFilesInAnotherHomeGiveTheSameContent() {
    Province twin = Province.sample(folder.resolve("twin"), 3, 2025, 2025, SPARK);
    twin.clock().set(LocalDateTime.of(2028, 2, 29, 23, 59));
    Manifest first = sample().home().releases().newest().orElseThrow();
    Manifest second = twin.published();
    assertThat(second.contentHash()).isEqualTo(first.contentHash());
    assertThat(second.releaseId()).isNotEqualTo(first.releaseId());
  }

  @Test
  void aDayOnWhichAStageFallsDueIsEnough() {
    LocalDate until = LocalDate.of(2026, 2, 4);
    Province real = Province.real(folder.resolve("real"), sample().folder(), until, SPARK);
    real.clock().set(LocalDateTime.of(2026, 2, 5, 8, 0));
    assertThat(real.ingestHistorical().outcome()).isEqualTo(Outcome.SUCCESS);
    Manifest first = real.published();
    assertThat(real.one(DECIDED_OF_THE_PARTY)).isEqualTo("0");

    real.clock().set(LocalDateTime.of(2026, 2, 8, 23, 58));
    assertThat(real.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);

    real.clock().set(LocalDateTime.of(2026, 2, 9, 0, 0));
    Manifest second = real.published();
    assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    assertThat(Long.parseLong(real.one(DECIDED_OF_THE_PARTY))).isGreaterThan(100);
    assertThat(real.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
  }

  private static void touchTheInbox(Province home) throws IOException {
    try (Stream<Path> tree = Files.walk(home.path("inbox"))) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
      }
    }
  }
}
