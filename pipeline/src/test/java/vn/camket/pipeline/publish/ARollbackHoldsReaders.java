package vn.camket.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.mart.SmallStar;

/** Rollback points back and pins; later releases do not move readers until it is unpinned. */
class ARollbackHoldsReaders {
  private static final LocalDateTime NOON = LocalDateTime.of(2022, 1, 5, 12, 0);
  private final SmallStar star = new SmallStar().items(2, "a", "DONE", "ON_TIME");

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void untilItIsUnpinned(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    String second = home.publish(star, 4).manifest().releaseId();
    home.releases.rollback(new Pin(first, "lan", NOON));
    assertThat(home.releases.current()).contains(first);
    assertThat(home.releases.pin()).contains(new Pin(first, "lan", NOON));

    Published third = home.publish(star, 6);
    assertThat(third.outcome()).isEqualTo(Published.Outcome.PINNED);
    assertThat(home.releases.list())
        .extracting(Release::releaseId, Release::current, Release::pinned)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first, true, true),
            org.assertj.core.groups.Tuple.tuple(second, false, false),
            org.assertj.core.groups.Tuple.tuple(third.manifest().releaseId(), false, false));
    assertThat(home.releases.sweep()).isEqualTo(new Swept(List.of(), java.util.Optional.empty()));
    assertThat(home.releases.current()).contains(first);

    assertThat(home.releases.unpin()).contains(third.manifest().releaseId());
    assertThat(home.releases.current()).contains(third.manifest().releaseId());
    assertThat(home.releases.pin()).isEmpty();
  }

  @Test
  void anUnknownReleaseIsRefused(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    assertThatThrownBy(() -> home.releases.rollback(new Pin("20200101-000000-abcdef", "lan", NOON)))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("20200101-000000-abcdef")
        .hasMessageContaining(first);
    assertThat(home.releases.pin()).isEmpty();
  }
}
