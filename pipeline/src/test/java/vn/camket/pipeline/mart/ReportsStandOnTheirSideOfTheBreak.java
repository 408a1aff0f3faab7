package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lists of 2025 were signed before 1 July 2025, the reports of that year fell due on both
 * sides: on the axis of M10 the break stands behind 2025, on that of M11 before it.
 */
class ReportsStandOnTheirSideOfTheBreak {
  @Test
  void onBothBoards(@TempDir Path home) {
    try (SmallStar star = new SmallStar()) {
      for (int year = 2024; year <= 2026; year++) {
        star.period("PARTY_CALENDAR", year, "H1", "06-30");
        owed(star, year, "REGISTRATION", "REGISTRATION", "null");
        owed(star, year, "H1-SELF", "EVALUATION", "'PARTY_CALENDAR-" + year + "-H1'");
      }
      try (MartConnection db = MartConnection.reading(star.mart(home))) {
        for (String board : List.of("rpt_board_obligations", "rpt_board_lens_obligations")) {
          assertThat(axis(db, board, "form = 'REGISTRATION'"))
              .as(board)
              .containsExactly("2024", "2025", "┃ 1/7/2025", "2026");
          assertThat(axis(db, board, "true"))
              .as(board)
              .containsExactly("2024", "┃ 1/7/2025", "2025", "2026");
        }
      }
    }
  }

  private static List<String> axis(MartConnection db, String board, String where) {
    return db.query(
        "select year_label from "
            + board
            + " where "
            + where
            + " group by 1 order by max(year_order)",
        r -> r.getString(1));
  }

  private static void owed(SmallStar star, int year, String report, String form, String period) {
    star.insert(
        "fact_obligation",
        "unit_id",
        "'u1'",
        "scheme_id",
        "'CK'",
        "year",
        String.valueOf(year),
        "report",
        "'" + report + "'",
        "form",
        "'" + form + "'",
        "period_id",
        period,
        "stage",
        "'SELF'",
        "due_date",
        "date '" + year + "-03-31'",
        "is_due",
        "true",
        "obligation_state",
        "'ON_TIME'",
        "is_current",
        "true");
  }
}
