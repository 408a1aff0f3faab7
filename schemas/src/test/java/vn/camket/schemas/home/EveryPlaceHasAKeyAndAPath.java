package vn.camket.schemas.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Storage keys and local paths name the same places. */
class EveryPlaceHasAKeyAndAPath {
  private final HomePaths home = new HomePaths(Path.of("/srv/qt"));

  @Test
  void whatUnitsSendAndWhatTheRegistryHolds() {
    assertThat(home.homeFile()).isEqualTo(Path.of("/srv/qt/home.yaml"));
    assertThat(home.received()).isEqualTo(Path.of("/srv/qt/inbox/_received.csv"));
    assertThat(home.units()).isEqualTo(Path.of("/srv/qt/registry/units.csv"));
    assertThat(home.parents()).isEqualTo(Path.of("/srv/qt/registry/parents.csv"));
    assertThat(home.names()).isEqualTo(Path.of("/srv/qt/registry/names.csv"));
    assertThat(home.senders()).isEqualTo(Path.of("/srv/qt/registry/senders.csv"));
    assertThat(home.schemes()).isEqualTo(Path.of("/srv/qt/registry/schemes.yaml"));
    assertThat(home.statusAliases()).isEqualTo(Path.of("/srv/qt/vocabulary/status_aliases.csv"));
    assertThat(home.themes()).isEqualTo(Path.of("/srv/qt/vocabulary/themes.csv"));
    assertThat(home.tableWords()).isEqualTo(Path.of("/srv/qt/vocabulary/table_words.yaml"));
    assertThat(home.inbox()).isEqualTo(home.received().getParent());
    assertThat(home.registry()).isEqualTo(home.units().getParent());
    assertThat(home.vocabulary()).isEqualTo(home.themes().getParent());
    assertThat(home.layouts()).isEqualTo(Path.of("/srv/qt/layouts"));
  }

  @Test
  void whatIsMadeFromIt() {
    assertThat(home.landing()).isEqualTo(Path.of("/srv/qt/landing"));
    assertThat(home.accepted()).isEqualTo(Path.of("/srv/qt/registry.accepted"));
    assertThat(home.raw()).isEqualTo(Path.of("/srv/qt/raw"));
    assertThat(home.releases()).isEqualTo(Path.of("/srv/qt/releases"));
    assertThat(home.current()).isEqualTo(Path.of("/srv/qt/current"));
    assertThat(home.operations()).isEqualTo(Path.of("/srv/qt/ops.duckdb"));
    assertThat(home.logs()).isEqualTo(Path.of("/srv/qt/logs"));
    assertThat(home.truth()).isEqualTo(Path.of("/srv/qt/truth"));
    assertThat(home.lock()).isEqualTo(Path.of("/srv/qt/lock"));
    assertThat(home.release("r1")).isEqualTo(Path.of("/srv/qt/releases/r1"));
    assertThat(home.mart("r1")).isEqualTo(Path.of("/srv/qt/releases/r1/mart.duckdb"));
    assertThat(home.manifest("r1")).isEqualTo(Path.of("/srv/qt/releases/r1/manifest.json"));
  }

  @Test
  void keysAreRelative() {
    assertThat(HomeKeys.accepted("ab12")).isEqualTo("registry.accepted/ab12");
    assertThat(HomeKeys.landed("ab12")).isEqualTo("landing/ab12");
    assertThat(HomeKeys.table("r1", "dim_unit")).isEqualTo("releases/r1/star/dim_unit");
    assertThat(home.of(HomeKeys.star("r1"))).isEqualTo(Path.of("/srv/qt/releases/r1/star"));
  }
}
