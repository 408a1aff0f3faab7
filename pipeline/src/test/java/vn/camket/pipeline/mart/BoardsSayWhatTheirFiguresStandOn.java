package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many reports or items, how many rows that wait, and which periods are not closed yet. */
class BoardsSayWhatTheirFiguresStandOn {
  private final SmallStar star = new SmallStar();

  @BeforeEach
  void yearEndOf2021IsProvisional() {
    star.sql(
            "update dim_period set is_provisional = true, period_label = 'Năm 2021'"
                + " where year = 2021 and period = 'YEAR'")
        .items("u1", 2021, "H1", 1, "a", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2021, "YEAR", 2, "a", "DONE", "ON_TIME");
  }

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void ofReportsWithTheRowsThatWaitUnderTheReportTheyWereSentFor(@TempDir Path home) {
    owed("REGISTRATION", "REGISTRATION", null, "SIGNED");
    owed("H1-SELF", "EVALUATION", "H1", "SELF");
    owed("YEAR-SELF", "EVALUATION", "YEAR", "SELF");
    star.sql(
        "update dim_submission set scheme_id = 'CK', form = 'EVALUATION', stage = 'SELF',"
            + " period_id = 'PARTY_CALENDAR-2021-H1'");
    star.insertFrom(
            "fact_submission_row",
            "range(3) r(i)",
            "submission_id",
            "'s1'",
            "row_no",
            "i",
            "unit_id",
            "'u1'",
            "year",
            "2021",
            "disposition",
            "case when i < 2 then 'QUARANTINED' else 'PUBLISHED' end")
        .insert("fact_submission_row", "submission_id", "'s1'", "disposition", "'QUARANTINED'");

    assertThat(
            rows(
                home,
                "select report_name, sum(fallen_due), bool_or(is_provisional),"
                    + " sum(rows_quarantined), count(distinct release_id)"
                    + " from rpt_board_obligations group by 1 order by min(report_order)",
                5))
        .containsExactly(
            "Đăng ký cam kết 1 false null 1",
            "Tự đánh giá 6 tháng 1 false 2 1",
            "Tự đánh giá năm 1 true null 1");
  }

  @Test
  void ofTheWholeReleaseOnceForEachItem(@TempDir Path home) {
    assertThat(rows(home, "select items, provisional_periods from rpt_release", 2))
        .containsExactly("2 Năm 2021");
  }

  private void owed(String report, String form, @Nullable String period, String stage) {
    star.insert(
        "fact_obligation",
        "unit_id",
        "'u1'",
        "scheme_id",
        "'CK'",
        "year",
        "2021",
        "report",
        "'" + report + "'",
        "form",
        "'" + form + "'",
        "stage",
        "'" + stage + "'",
        "period",
        period == null ? "null" : "'" + period + "'",
        "period_id",
        period == null ? "null" : "'PARTY_CALENDAR-2021-" + period + "'",
        "is_due",
        "true",
        "obligation_state",
        "'MISSING'",
        "is_current",
        "true");
  }

  private List<String> rows(Path home, String sql, int columns) {
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      return mart.query(
          sql,
          r -> {
            StringJoiner row = new StringJoiner(" ");
            for (int i = 1; i <= columns; i++) {
              row.add(String.valueOf(r.getString(i)));
            }
            return row.toString();
          });
    }
  }
}
