package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export of another world (examples/open-government) goes through the real run with files of the
 * home alone: layout, words, units, schemes and periods.
 */
class AFormThatNobodyHereWroteLoadsByDataAlone {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");
  private static Province home;

  @BeforeAll
  static void run() {
    home = Province.example(folder.resolve("ogp"), "open-government", SPARK);
    home.published();
  }

  @Test
  void everyRowIsPublishedOrWaitsWithItsReason() {
    assertThat(
            home.rows(
                "select coalesce(form, '-'), count(distinct row_no), count(*)"
                    + " filter (disposition = 'PUBLISHED'),"
                    + " count(*) filter (disposition = 'QUARANTINED'),"
                    + " count(*) filter (disposition = 'SUPERSEDED')"
                    + " from fact_submission_row join dim_submission using (submission_id)"
                    + " group by 1 order by 1"))
        .containsExactly("EVALUATION|15|27|3|0", "REGISTRATION|18|14|4|0");
    assertThat(
            home.rows(
                "select kind, row_no, column_name, original_text from fact_finding"
                    + " where severity = 'ERROR' order by all"))
        .containsExactly(
            "MISSING_ITEM_TEXT|9|I|null",
            "MISSING_ITEM_TEXT|9|I|null",
            "MISSING_ITEM_TEXT|9|I|null",
            "NO_SCHEME|17|G|5",
            "UNKNOWN_STATUS_WORD|8|P|Mostly done",
            "UNKNOWN_UNIT|18|B|Atlantis",
            "UNKNOWN_YEAR|19|E|20l8");
    assertThat(
            home.rows(
                "select row_no, column_name, original_text from fact_finding"
                    + " where kind = 'UNMAPPED_COLUMN'"))
        .containsExactly("1|S|Reviewer initials");
  }

  @Test
  void bothRatingsBecomeEvaluationsAndNoRatingKeepsItsReason() {
    assertThat(
            home.rows(
                "select item_code, period_id, stage, status_text, completion_state,"
                    + " is_quarantined from fact_evaluation e"
                    + " join fact_commitment c using (item_id)"
                    + " where e.is_current and c.is_current and e.unit_id = 'ogp-gha'"
                    + " order by all"))
        .containsExactly(
            "gh9001|PARTY_CALENDAR_2Y-2018-H1|APPRAISED|Limited|IN_PROGRESS|false",
            "gh9001|PARTY_CALENDAR_2Y-2018-YEAR|APPRAISED|Complete|DONE|false",
            "gh9002|PARTY_CALENDAR_2Y-2018-H1|APPRAISED|ND|UNKNOWN|false",
            "gh9002|PARTY_CALENDAR_2Y-2018-YEAR|APPRAISED|NR|UNKNOWN|false",
            "gh9003|PARTY_CALENDAR_2Y-2018-H1|APPRAISED|NR|UNKNOWN|false",
            "gh9003|PARTY_CALENDAR_2Y-2018-YEAR|APPRAISED|ND|UNKNOWN|false");
    assertThat(
            home.rows(
                "select status_text, completion_state, count(*) from fact_evaluation"
                    + " where is_current group by all order by all"))
        .containsExactly(
            "Complete|DONE|3",
            "Limited|IN_PROGRESS|6",
            "NA|UNKNOWN|1",
            "ND|UNKNOWN|6",
            "NR|UNKNOWN|5",
            "Not Started|NOT_STARTED|2",
            "Substantial|IN_PROGRESS|2",
            "Unclear|UNKNOWN|1",
            "Withdrawn|CHANGED|1",
            "null|UNKNOWN|1");
  }

  @Test
  void aDayOfOneMeaningIsReadAndEveryOtherIsAFinding() {
    assertThat(
            home.rows(
                "select item_code, due_text, due_date, due_precision from fact_commitment"
                    + " where is_current order by 1"))
        .containsExactly(
            "cl9001|1/1/2027|2027-01-01|DAY",
            "gh9001|8/31/2020|2020-08-31|DAY",
            "gh9002|31/12/2019|2019-12-31|DAY",
            "gh9003|9/1/2019|null|NONE",
            "ke9001|August 2016|2016-08-31|MONTH",
            "ke9002|Quarter 4 2016|2016-12-31|QUARTER",
            "ke9003|III quarter of 2016|2016-09-30|QUARTER",
            "ke9004|12/31/2016|2016-12-31|DAY",
            "rs9001|44439|2021-08-31|DAY",
            "rs9002|2022|2022-12-31|YEAR",
            "rs9003|Permanent activity|null|NONE",
            "rs9004|6/30/22|null|NONE",
            "rs9005|7/14/1905|null|NONE",
            "rs9006|In progress|null|NONE");
    assertThat(
            home.rows(
                "select row_no, column_name, original_text from fact_finding"
                    + " where kind = 'UNREADABLE_DUE' order by row_no"))
        .containsExactly("4|L|9/1/2019", "13|L|6/30/22", "14|L|7/14/1905", "15|L|In progress");
  }

  @Test
  void aPlanOfTwoYearsIsReviewedAfterItsFirstAndItsSecond() {
    assertThat(
            home.rows(
                "select period_id, period_label, start_date, cutoff_date from dim_period"
                    + " where regime <> 'PARTY_CALENDAR' and year = 2018"
                    + " and period in ('H1', 'YEAR') order by 1"))
        .containsExactly(
            "PARTY_CALENDAR_2Y-2018-H1|Giữa kỳ 2018–2019|2018-01-01|2018-12-31",
            "PARTY_CALENDAR_2Y-2018-YEAR|Cả kỳ 2018–2019|2018-01-01|2019-12-31",
            "PARTY_CALENDAR_3Y-2018-H1|Giữa kỳ 2018–2020|2018-01-01|2019-06-30",
            "PARTY_CALENDAR_3Y-2018-YEAR|Cả kỳ 2018–2020|2018-01-01|2020-12-31",
            "PARTY_CALENDAR_4Y-2018-H1|Giữa kỳ 2018–2021|2018-01-01|2019-12-31",
            "PARTY_CALENDAR_4Y-2018-YEAR|Cả kỳ 2018–2021|2018-01-01|2021-12-31");
    assertThat(
            home.rows(
                "select distinct year, scheme_id from fact_commitment where is_current order by all"))
        .containsExactly("2014|OGP-2", "2018|OGP-2", "2020|OGP-2", "2023|OGP-4");
  }

  @Test
  void whatNobodyKnowsWaitsForAPersonAndTextStaysText() {
    assertThat(
            home.rows(
                "select original_text from fact_finding where kind = 'UNKNOWN_THEME' order by 1"))
        .isEqualTo(List.of("Harbour affairs"));
    assertThat(home.one("select item_text from fact_commitment where item_code = 'cl9001'"))
        .isEqualTo("=HYPERLINK(\"http://example.org\";\"Open contracts\")");
    assertThat(home.one("select item_text from fact_commitment where item_code = 'gh9001'"))
        .isEqualTo("Put the minutes of\nall committees online");
  }
}
