package vn.camket.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.mart.SmallStar;

/** Whatever step a run was killed at, the next start finds a clean home. */
class AKilledRunLeavesNothing {
  private final SmallStar star = new SmallStar().items(2, "a", "DONE", "ON_TIME");

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void stagingAndHalfReleasesGo(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    home.stage(star, "killed");
    home.storage.write(
        "releases/20220104-100000-abcdef/mart.duckdb", "half".getBytes(StandardCharsets.UTF_8));
    home.storage.write("releases/.manifest.json.tmp", new byte[] {1});
    assertThat(home.releases.sweep().removed())
        .containsExactly(
            "releases/.manifest.json.tmp",
            "releases/.staging-killed",
            "releases/20220104-100000-abcdef");
    assertThat(home.storage.list("releases")).containsExactly(first);
    assertThat(home.releases.current()).contains(first);
  }

  @Test
  void aSwitchThatWasDueIsMade(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    String second = home.publish(star, 4).manifest().releaseId();
    home.storage.point(ReleaseKeys.CURRENT, ReleaseKeys.release(first));
    assertThat(home.releases.sweep().switchedTo()).contains(second);
    assertThat(home.releases.current()).contains(second);
  }

  @Test
  void aPinThatWasBegunHolds(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    home.publish(star, 4);
    Json.write(
        home.storage, ReleaseKeys.PIN, new Pin(first, "lan", LocalDateTime.of(2022, 1, 5, 8, 0)));
    assertThat(home.releases.sweep().switchedTo()).contains(first);
    assertThat(home.storage.exists(ReleaseKeys.PIN)).isTrue();
  }

  @Test
  void anEmptyHomeIsClean(@TempDir Path root) {
    TestHome home = new TestHome(root);
    assertThat(home.releases.sweep().removed()).isEmpty();
    assertThat(home.releases.list()).isEmpty();
    assertThat(home.releases.current()).isEmpty();
    assertThat(home.releases.newest()).isEmpty();
  }
}
