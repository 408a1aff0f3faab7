package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What boards read beside the counts: the year before, the break, the age of what is left. */
class BoardsShowTheYearBefore {
  private final SmallStar star = new SmallStar();

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void besideTheCountsOfTheYear(@TempDir Path home) {
    star.items("u1", 2020, "YEAR", 3, "a", "DONE", "ON_TIME")
        .items("u1", 2021, "YEAR", 1, "b", "DONE", "ON_TIME")
        .items("u1", 2021, "YEAR", 3, "c", "NOT_DONE", "OVERDUE");
    assertThat(
            rows(
                home,
                "select year_label, sum(done), sum(expected), sum(done_before), sum(expected_before)"
                    + " from rpt_board_counts where stage_name = 'Quyết định'"
                    + " and period_name = 'Cả năm' group by 1 order by min(year_order)",
                5))
        .containsExactly("2020 3 3 null null", "2021 1 4 3 3");
  }

  @Test
  void theReformStandsBetweenTheYearsThatItParts(@TempDir Path home) {
    for (int year = 2024; year <= 2026; year++) {
      star.period("PARTY_CALENDAR", year, "H1", "06-30")
          .period("PARTY_CALENDAR", year, "YEAR", "12-31")
          .items("u1", year, "H1", 1, "a", "IN_PROGRESS", "NOT_DUE")
          .items("u1", year, "YEAR", 1, "a", "DONE", "ON_TIME");
    }
    String axis =
        "select year_label, sum(expected) from rpt_board_counts where stage = 'DECIDED'"
            + " and period = '%s' group by 1 order by min(year_order)";
    assertThat(rows(home.resolve("h1"), axis.replace("%s", "H1"), 2))
        .containsExactly("2024 1", "2025 1", "┃ 1/7/2025 null", "2026 1");
    assertThat(rows(home.resolve("year"), axis.replace("%s", "YEAR"), 2))
        .containsExactly("2024 1", "┃ 1/7/2025 null", "2025 1", "2026 1");
  }

  @Test
  void whatIsLeftIsAsOldAsItIsPastDueAtTheCutOff(@TempDir Path home) {
    star.items("u1", 2020, "YEAR", 1, "on-the-day", "NOT_DONE", "OVERDUE")
        .items("u1", 2020, "YEAR", 1, "a-month", "NOT_DONE", "OVERDUE")
        .items("u1", 2020, "YEAR", 1, "long", "BASIC", "OVERDUE")
        .items("u1", 2020, "YEAR", 1, "waits", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2020, "YEAR", 1, "free", "IN_PROGRESS", "UNDATED")
        .items("u1", 2020, "YEAR", 1, "done", "DONE", "LATE")
        .sql(
            "update fact_item_snapshot set due_date = date '2020-12-31' where item_id like '%day%'")
        .sql(
            "update fact_item_snapshot set due_date = date '2020-11-30' where item_id like '%month%'")
        .sql(
            "update fact_item_snapshot set due_date = date '2020-03-01' where item_id like '%long%'");
    assertThat(
            rows(
                home,
                "select ageing_label, days_past_due from rpt_board_items where stage = 'DECIDED'"
                    + " order by ageing_label nulls last, days_past_due",
                2))
        .containsExactly(
            "0. Trong hạn null",
            "1. Quá hạn đến 30 ngày 0",
            "2. Quá hạn 31–90 ngày 31",
            "4. Quá hạn trên 120 ngày 305",
            "5. Không có thời hạn null",
            "null null");
  }

  @Test
  void transitionsOfUnitsAddUpToThoseOfTheProvince(@TempDir Path home) {
    star.unit("u2")
        .items("u1", 2020, "H1", 2, "a", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2020, "YEAR", 2, "a", "DONE", "ON_TIME")
        .items("u2", 2020, "H1", 3, "a", "IN_PROGRESS", "NOT_DUE")
        .items("u2", 2020, "YEAR", 3, "a", "DONE", "ON_TIME");
    assertThat(
            rows(
                home,
                "select b.target_unit_id, b.items, t.items"
                    + " from rpt_board_transitions b join rpt_transitions t"
                    + " on t.stage = b.stage and t.from_label = b.from_label"
                    + " where b.lens = 'AS_WAS' and b.stage = 'DECIDED' order by 1",
                3))
        .containsExactly("u1 2.0 5", "u2 3.0 5");
  }

  private List<String> rows(Path home, String sql, int columns) {
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      return mart.query(
          sql,
          r -> {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
              row.append(i == 1 ? "" : " ").append(r.getString(i));
            }
            return row.toString();
          });
    }
  }
}
