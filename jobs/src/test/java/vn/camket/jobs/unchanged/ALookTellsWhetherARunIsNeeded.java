package vn.camket.jobs.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;

/** Names, sizes and times of a home's files, its day and its releases. */
class ALookTellsWhetherARunIsNeeded {
  private static final Instant NOW = Instant.parse("2026-09-30T08:00:00Z");
  private static final FileTime LONG_AGO = FileTime.from(NOW.minusSeconds(3600));

  @TempDir private Path home = Path.of("");
  private UnchangedHome unchanged = new UnchangedHome(home);

  @BeforeEach
  void aHomeThatWasRun() throws IOException {
    unchanged = new UnchangedHome(home);
    write("home.yaml", "kind: REAL");
    write("registry/units.csv", "u-1");
    write("inbox/so-y-te/a.xlsx", "a");
    write("landing/arrivals.csv", "1");
    write("releases/r1/manifest.json", "{}");
    Files.createSymbolicLink(home.resolve("current"), Path.of("releases/r1"));
    unchanged.before(NOW).isTaken();
  }

  @Test
  void nothingChangedIsToldAndCounted() {
    assertThat(unchanged.hasChanged(NOW)).isFalse();
    assertThat(unchanged.hasChanged(NOW.plusSeconds(600))).isFalse();
    assertThat(unchanged.looks())
        .isEqualTo(new UnchangedHome.Looks(2, LocalDateTime.parse("2026-09-30T15:10:00")));
    unchanged.before(NOW).isTaken();
    assertThat(unchanged.looks().count()).isEqualTo(2);
  }

  @Test
  void whateverAPersonMayChangeNeedsARun() throws IOException {
    for (String file :
        new String[] {
          "home.yaml",
          "config.yaml",
          "registry/units.csv",
          "layouts/x.yaml",
          "vocabulary/a.csv",
          "review/items.csv",
          "inbox/so-y-te/b.xlsx",
          "inbox/_received.csv",
          "what-is-not-known"
        }) {
      write(file, "other");
      assertThat(unchanged.hasChanged(NOW)).as(file).isTrue();
      unchanged.before(NOW).isTaken();
      assertThat(unchanged.hasChanged(NOW)).as(file).isFalse();
    }
    Files.delete(home.resolve("inbox/so-y-te/b.xlsx"));
    assertThat(unchanged.hasChanged(NOW)).as("a file is gone").isTrue();
  }

  @Test
  void anotherReleaseInUseOrAReleaseLessNeedsARun() throws IOException {
    write("releases/r2/manifest.json", "{}");
    assertThat(unchanged.hasChanged(NOW)).isTrue();
    unchanged.before(NOW).isTaken();
    Files.delete(home.resolve("current"));
    Files.createSymbolicLink(home.resolve("current"), Path.of("releases/r2"));
    assertThat(unchanged.hasChanged(NOW)).isTrue();
  }

  @Test
  void anotherDayNeedsARunSinceThingsFallDue() {
    assertThat(unchanged.hasChanged(Instant.parse("2026-09-30T16:59:59Z"))).isFalse();
    assertThat(unchanged.hasChanged(Instant.parse("2026-09-30T17:00:00Z"))).isTrue();
  }

  @Test
  void aFileThatWasJustWrittenIsNotTrusted() throws IOException {
    Path file = home.resolve("inbox/so-y-te/a.xlsx");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(30)));
    unchanged.before(NOW).isTaken();
    assertThat(unchanged.hasChanged(NOW)).isTrue();
    unchanged.before(NOW.plusSeconds(60)).isTaken();
    assertThat(unchanged.hasChanged(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void whatChangesWhileARunReadsIsSeenByTheNextLook() throws IOException {
    UnchangedHome.Before before = unchanged.before(NOW);
    write("inbox/so-y-te/b.xlsx", "late");
    before.isTaken();
    assertThat(unchanged.hasChanged(NOW)).isTrue();
  }

  @Test
  void whatServicesWriteNeedsNoRun() throws IOException {
    for (String file : new String[] {"logs/a.log", "ops/runs.jsonl", "schedule/x", "superset/y"}) {
      write(file, "other");
    }
    assertThat(unchanged.hasChanged(NOW)).isFalse();
  }

  @Test
  void onTheCommandLine() {
    Console console = new Console(home);
    assertThat(console.run("changed", "--home", home.toString())).isZero();
    assertThat(console.run("run", "--if-changed", "--home", home.toString())).isZero();
    assertThat(console.out()).isEqualTo("Không có gì mới\nKhông có gì mới\n");
    assertThat(console.run("changed", "--home", home.resolve("elsewhere").toString())).isEqualTo(5);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, LONG_AGO);
  }
}
