package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.TinyProvince;

/**
 * Old releases and logs go; what readers get, what is pinned or frozen, and everything else stays.
 */
class HousekeepingKeepsWhatCounts {
  @TempDir private Path home = Path.of("");

  @Test
  void andSaysWhatWouldGo() throws IOException, SQLException {
    TinyProvince.in(home);
    for (int i = 2; i <= 6; i++) {
      release("r" + i, "1" + i, false);
    }
    release("side-old", "09", true);
    frozenAt("r2");
    pin("r1");
    Path old = log("schedule/chay-dem/2026-01-01.1.log", "2026-06-01T00:00:00Z");
    log("superset.log", "2026-09-01T00:00:00Z");
    Files.writeString(home.resolve("config.yaml"), "housekeeping.keep_releases: 2\n");
    List<String> before = files();

    Console dry = console();
    assertThat(dry.run("housekeeping", "--dry-run", "--format", "csv")).isZero();
    assertThat(dry.out())
        .isEqualTo(
            """
            kind,name,bytes
            RELEASE,r3,%1$d
            RELEASE,r4,%1$d
            LOG,logs/schedule/chay-dem/2026-01-01.1.log,3
            """
                .formatted(Files.size(home.resolve("releases/r3/manifest.json"))));
    assertThat(files()).isEqualTo(before);

    Console console = console();
    assertThat(console.run("housekeeping")).as(console.err()).isZero();
    assertThat(console.out()).startsWith("Đã xóa 2 bản công bố, 1 tệp nhật ký; giải phóng");
    assertThat(old).doesNotExist();
    assertThat(home.resolve("releases/r3")).doesNotExist();
    assertThat(files())
        .containsAll(
            before.stream()
                .filter(f -> !f.contains("/r3/") && !f.contains("/r4/") && !f.endsWith(".1.log"))
                .toList());
    assertThat(console().run("housekeeping")).isZero();
  }

  private void release(String id, String hour, boolean side) throws IOException {
    Path folder = Files.createDirectories(home.resolve("releases").resolve(id));
    Files.writeString(
        folder.resolve("manifest.json"),
        TinyProvince.manifest(id, hour).replace("\"side\": false", "\"side\": " + side));
  }

  private void frozenAt(String release) throws IOException {
    Files.createDirectories(home.resolve("frozen/1"));
    Files.writeString(
        home.resolve("frozen/log.csv"),
        """
        number,logged_at,action,freeze_number,period_id,release_id,as_of,frozen_at,rows,content,logged_by,reason
        1,2026-09-30T08:00:00,FREEZE,1,PARTY_CALENDAR-2025-YEAR,%s,2026-09-30,2026-09-30T08:00:00,1,x,lan,
        """
            .formatted(release));
  }

  private void pin(String release) throws IOException {
    Files.writeString(
        home.resolve("releases/pinned.json"),
        "{\"release_id\": \"" + release + "\", \"by\": \"lan\", \"at\": \"2026-09-30T15:00:00\"}");
  }

  private Path log(String name, String changed) throws IOException {
    Path log = home.resolve("logs").resolve(name);
    Files.createDirectories(log.resolveSibling(""));
    Files.writeString(log, "log");
    Files.setLastModifiedTime(log, FileTime.from(Instant.parse(changed)));
    return log;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(home)) {
      return tree.filter(Files::isRegularFile)
          .map(f -> home.relativize(f).toString())
          .filter(f -> !f.startsWith("ops") && !f.equals("lock"))
          .sorted()
          .toList();
    }
  }

  private Console console() {
    return new Console(home).with("CAMKET_HOME", home.toString());
  }
}
