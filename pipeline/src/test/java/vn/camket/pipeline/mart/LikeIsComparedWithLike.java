package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** M15: units, or WHOLE successions, with items in both years (meanings §10). */
class LikeIsComparedWithLike {
  private final SmallStar star = new SmallStar();

  @AfterEach
  void close() {
    star.close();
  }

  private List<String> trend(Path home) {
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      return mart.query(
          "select year, base_value_before, base_value, value, n_before, n, units"
              + " from rpt_trend_like_for_like where stage = 'DECIDED' order by year",
          r ->
              r.getInt(1)
                  + ": "
                  + r.getDouble(2)
                  + " > "
                  + r.getDouble(3)
                  + " = "
                  + r.getDouble(4)
                  + " ("
                  + r.getLong(5)
                  + ", "
                  + r.getLong(6)
                  + " of "
                  + r.getLong(7)
                  + ")");
    }
  }

  private void year(String unit, int year, int done, int open) {
    star.items(unit, year, "YEAR", done, "d", "DONE", "ON_TIME")
        .items(unit, year, "YEAR", open, "o", "IN_PROGRESS", "NOT_DUE");
  }

  private void edge(String from, String to, String day, String extent) {
    star.insert(
        "bridge_unit_succession",
        "event_id",
        "'e-" + from + "-" + to + "'",
        "predecessor_unit_id",
        "'" + from + "'",
        "successor_unit_id",
        "'" + to + "'",
        "effective_date",
        "date '" + day + "'",
        "extent",
        "'" + extent + "'");
  }

  @Test
  void aUnitOfOneYearOnlyIsLeftOut(@TempDir Path home) {
    star.unit("u2").unit("u3");
    year("u1", 2020, 1, 3);
    year("u1", 2021, 2, 2);
    year("u2", 2020, 4, 0);
    year("u3", 2021, 0, 4);
    assertThat(trend(home)).containsExactly("2021: 25.0 > 50.0 = 25.0 (4, 4 of 1)");
  }

  @Test
  void aMergedUnitIsComparedWithAllThatWentIntoIt(@TempDir Path home) {
    star.unit("u2").unit("u3");
    edge("u1", "u3", "2021-07-01", "WHOLE");
    edge("u2", "u3", "2021-07-01", "WHOLE");
    year("u1", 2020, 1, 3);
    year("u2", 2020, 0, 4);
    year("u1", 2021, 1, 0);
    year("u3", 2021, 2, 1);
    assertThat(trend(home)).containsExactly("2021: 12.5 > 75.0 = 62.5 (8, 4 of 1)");
  }

  @Test
  void aLaterMergerDoesNotJoinUnitsBeforeIt(@TempDir Path home) {
    star.unit("u2").unit("u3");
    edge("u1", "u3", "2022-03-01", "WHOLE");
    edge("u2", "u3", "2022-03-01", "WHOLE");
    year("u1", 2020, 1, 3);
    year("u2", 2021, 4, 0);
    year("u3", 2022, 1, 1);
    assertThat(trend(home)).containsExactly("2022: 100.0 > 50.0 = -50.0 (4, 2 of 1)");
  }

  @Test
  void successionsAreFollowedToTheirEnd(@TempDir Path home) {
    star.unit("u2").unit("u3");
    edge("u1", "u2", "2021-02-01", "WHOLE");
    edge("u2", "u3", "2021-06-01", "WHOLE");
    year("u1", 2020, 1, 3);
    year("u3", 2021, 4, 0);
    assertThat(trend(home)).containsExactly("2021: 25.0 > 100.0 = 75.0 (4, 4 of 1)");
  }

  @Test
  void aPartIsNotComparable(@TempDir Path home) {
    star.unit("u2");
    edge("u1", "u2", "2021-02-01", "PARTIAL");
    year("u1", 2020, 1, 3);
    year("u2", 2021, 4, 0);
    assertThat(trend(home)).isEmpty();
  }
}
