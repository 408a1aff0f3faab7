package vn.camket.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.Asked;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.superset.Session;

class EachReaderSeesItsRows {
  private final LiveSuperset superset = LiveSuperset.get();

  @Test
  void aCommuneSeesItsWholePredecessorAndNeverThePartialOne() {
    assertThat(units("xa-moi")).containsExactlyInAnyOrder("u-xa-moi", "u-xa-tron");
  }

  @Test
  void aDistrictThatEndedSeesWhatEndedBelowIt() {
    assertThat(units("huyen")).containsExactlyInAnyOrder("u-huyen", "u-xa-tron", "u-xa-chia");
  }

  @Test
  void twoScopesAddUpAndWhatMovedAwayIsGone() {
    assertThat(units("hai-noi"))
        .containsExactlyInAnyOrder("u-so", "u-chi-cuc", "u-xa-moi", "u-xa-tron");
  }

  @Test
  void whoSeesTheProvinceSeesEveryUnit() {
    for (String reader : List.of("lanh-dao", "ke-hoach", "phan-tich")) {
      assertThat(units(reader)).hasSize(9);
    }
  }

  @Test
  void sumsOverTheProvinceAreEmptyForAUnitAndTheReleaseIsNot() {
    assertThat(chart("xa-moi", "charts/totals.yaml")).isEmpty();
    assertThat(chart("ke-hoach", "charts/totals.yaml")).isNotEmpty();
    assertThat(chart("xa-moi", "charts/release.yaml")).hasSize(1);
  }

  private Set<String> units(String reader) {
    return chart(reader, "charts/items.yaml").stream()
        .map(row -> row.substring(0, row.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  private List<String> chart(String reader, String path) {
    Session session = superset.as(reader);
    return Asked.chart(session, Asked.id(superset.admin(), "chart", path));
  }
}
