package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One item of a district that three communes serve, and one that nobody does. */
class ItemsBelowStandUnderTheOneTheyServe {
  private static final String COLUMNS =
      "select concat_ws(' | ', item_id, unit_id, period_name, stage, coalesce(completion_state, '-'), child_units,"
          + " child_items, child_done, child_done_broad, child_unfinished, child_overdue,"
          + " child_unknown) from rpt_cascade where stage = 'DECIDED' order by 1";

  private final SmallStar star =
      new SmallStar()
          .unit("c1")
          .unit("c2")
          .items("u1", 2021, "YEAR", 2, "tren", "IN_PROGRESS", "NOT_DUE")
          .items("c1", 2021, "YEAR", 1, "xong", "DONE", "ON_TIME")
          .items("c1", 2021, "YEAR", 1, "coban", "BASIC", "UNDATED")
          .items("c2", 2021, "YEAR", 2, "cham", "IN_PROGRESS", "OVERDUE")
          .items("c2", 2021, "YEAR", 1, "im", "UNKNOWN", "NOT_DUE")
          .items("c2", 2021, "YEAR", 4, "rieng", "DONE", "ON_TIME")
          .sql(
              "update fact_commitment set parent_item_code = 'k1', parent_item_id = 'u1-2021-tren-0'"
                  + " where unit_id in ('c1', 'c2') and item_id not like '%rieng%'");

  @Test
  void doneStrictlyBroadlyAndNot(@TempDir Path home) {
    assertThat(cascade(home))
        .containsExactly(
            "u1-2021-tren-0 | u1 | Cả năm | DECIDED | IN_PROGRESS | 2 | 5 | 1 | 2 | 3 | 2 | 1");
  }

  @Test
  void anItemAboveThatLeftNStillHasThoseBelow(@TempDir Path home) {
    star.sql(
        "update fact_item_snapshot set membership = 'DROPPED_WITH_DOCUMENT'"
            + " where item_id = 'u1-2021-tren-0'");
    assertThat(cascade(home))
        .containsExactly("u1-2021-tren-0 | u1 | Cả năm | DECIDED | - | 2 | 5 | 1 | 2 | 3 | 2 | 1");
  }

  private List<String> cascade(Path home) {
    try (star;
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      return mart.query(COLUMNS, r -> r.getString(1));
    }
  }
}
