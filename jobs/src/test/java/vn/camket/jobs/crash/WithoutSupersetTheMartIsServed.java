package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./camket up} where the packages of Superset cannot be had: the launcher itself, in an
 * installation of its own that never had them.
 */
class WithoutSupersetTheMartIsServed {
  private static final Map<String, String> NO_PYPI =
      Map.of("PIP_INDEX_URL", "http://127.0.0.1:9/simple", "PIP_RETRIES", "0");

  @Test
  void upSaysWhatIsMissingAndSqlAnswers(@TempDir Path folder) throws Exception {
    Installation installation = Installation.in(Files.createDirectories(folder.resolve("camket")));
    SmallHome home = SmallHome.in(Files.createDirectories(folder.resolve("home")));
    Path said = folder.resolve("said");

    int up =
        installation.launch(
            said, NO_PYPI, "up", "--detach", "--no-schedule", "--home", home.root().toString());

    assertThat(Files.readString(said))
        .containsAnyOf("They come from PyPI", "Superset needs Python 3.11")
        .doesNotContain("Traceback");
    assertThat(up).isEqualTo(8);
    int sql =
        installation.launch(
            said,
            NO_PYPI,
            "sql",
            "SELECT 'còn đây' FROM rpt_release",
            "--home",
            home.root().toString());
    assertThat(Files.readString(said)).contains("còn đây");
    assertThat(sql).isZero();
  }
}
