package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.TinyProvince;

/** camket release. */
class ReadersAreGivenAnOlderRelease {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void twoReleases() throws IOException, SQLException {
    TinyProvince.in(folder);
    Path newer = Files.createDirectories(folder.resolve("releases/r2"));
    Files.copy(folder.resolve("releases/r1/mart.duckdb"), newer.resolve("mart.duckdb"));
    Files.writeString(newer.resolve("manifest.json"), TinyProvince.manifest("r2", "16"));
    Files.delete(folder.resolve("current"));
    Files.createSymbolicLink(folder.resolve("current"), Path.of("releases/r2"));
  }

  @Test
  void untilTheyAreLetGo() {
    assertThat(listed())
        .isEqualTo(
            """
            release_id,as_of_date,published_at,is_side,is_current,is_pinned
            r1,2026-09-30,2026-09-30T15:00:00,false,false,false
            r2,2026-09-30,2026-09-30T16:00:00,false,true,false
            """);

    assertThat(console().run("release", "rollback", "r1")).isZero();
    assertThat(listed()).contains("15:00:00,false,true,true\n", "16:00:00,false,false,false\n");

    assertThat(console().run("release", "unpin")).isZero();
    assertThat(listed()).contains("15:00:00,false,false,false\n", "16:00:00,false,true,false\n");
    assertThat(ran()).isEqualTo("release rollback r1,SUCCESS\nrelease unpin,SUCCESS\n");
  }

  @Test
  void butNotOneThatThereIsNot() {
    Console console = console();
    assertThat(console.run("release", "rollback", "r9")).isEqualTo(ExitCode.NO_HOME.code());
    assertThat(console.err()).contains("no release r9").contains("r1, r2");
    assertThat(ran()).isEqualTo("release rollback r9,FAILED\n");
  }

  @Test
  void andSeeWhatEachHolds() {
    Console console = console();
    assertThat(console.run("release", "show", "r1", "--format", "csv")).isZero();
    assertThat(console.out())
        .isEqualTo("table,rows,years,years_carried,hash\nfact_evaluation,1,1,0,ab\n");
  }

  private String ran() {
    StringBuilder ran = new StringBuilder();
    new vn.camket.jobs.ops.RunLedger(folder.resolve("ops/runs.jsonl"))
        .runs()
        .forEach(r -> ran.append(r.command()).append(',').append(r.outcome()).append('\n'));
    return ran.toString();
  }

  private String listed() {
    Console console = console();
    assertThat(console.run("release", "list", "--format", "csv")).isZero();
    return console.out();
  }

  private Console console() {
    return new Console(folder).with("CAMKET_HOME", folder.toString());
  }
}
