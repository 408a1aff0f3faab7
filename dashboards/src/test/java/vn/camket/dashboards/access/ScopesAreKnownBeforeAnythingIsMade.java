package vn.camket.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.LiveSuperset;

class ScopesAreKnownBeforeAnythingIsMade {
  private final LiveSuperset superset = LiveSuperset.get();

  @Test
  void everyUnknownUnitIsNamedAndNothingIsMade() {
    String more =
        LiveSuperset.USERS
            + "  - {username: sai, full_name: Trần Sai, role: Unit, scope: [u-a, u-xa-moi, u-b]}\n";
    superset.home().users(more);
    try {
      assertThatThrownBy(() -> superset.deploy(superset.bundle()))
          .isInstanceOf(UsersFileException.class)
          .hasMessageContainingAll(
              "user sai: no unit 'u-a'", "user sai: no unit 'u-b'", "rpt_unit");
    } finally {
      superset.home().users(LiveSuperset.USERS);
    }
    assertThat(superset.deploy(superset.bundle())).isEmpty();
  }
}
