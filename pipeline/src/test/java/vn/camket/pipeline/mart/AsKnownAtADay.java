package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item reported in progress, corrected to done on 10/03/2021 at 09:00. */
class AsKnownAtADay {
  private final SmallStar star = new SmallStar();

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void theDayOfTheCorrectionKnowsIt(@TempDir Path home) {
    star.items(1, "a", "IN_PROGRESS", "NOT_DUE")
        .sql(
            "update fact_item_snapshot set known_from = timestamp '2021-01-05 08:00:00',"
                + " known_to = timestamp '2021-03-10 09:00:00', is_current = false")
        .items(1, "a", "DONE", "ON_TIME")
        .sql(
            "update fact_item_snapshot set known_from = timestamp '2021-03-10 09:00:00'"
                + " where is_current");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(known(mart, "2021-01-04")).isEmpty();
      assertThat(known(mart, "2021-01-05")).containsExactly("IN_PROGRESS 1");
      assertThat(known(mart, "2021-03-09")).containsExactly("IN_PROGRESS 1");
      assertThat(known(mart, "2021-03-10")).containsExactly("DONE 1");
      assertThat(mart.query("select status from rpt_status_counts", r -> r.getString(1)))
          .containsExactly("DONE");
    }
  }

  @Test
  void midnightBelongsToTheNewDay(@TempDir Path home) {
    star.items(1, "a", "IN_PROGRESS", "NOT_DUE")
        .sql(
            "update fact_item_snapshot set known_to = timestamp '2021-03-11 00:00:00', is_current = false")
        .items(1, "a", "DONE", "ON_TIME")
        .sql(
            "update fact_item_snapshot set known_from = timestamp '2021-03-11 00:00:00' where is_current");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(known(mart, "2021-03-10")).containsExactly("IN_PROGRESS 1");
      assertThat(known(mart, "2021-03-11")).containsExactly("DONE 1");
    }
  }

  private static List<String> known(MartConnection mart, String day) {
    return mart.query(
        "select status, items from rpt_status_counts_known_at(cast(? as date))",
        r -> r.getString(1) + " " + r.getLong(2),
        day);
  }
}
