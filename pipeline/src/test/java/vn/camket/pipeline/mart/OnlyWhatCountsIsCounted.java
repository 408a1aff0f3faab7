package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status counts hold items in N; a rate stands on the period that all regimes have reached. */
class OnlyWhatCountsIsCounted {
  private final SmallStar star = new SmallStar();

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void itemsCountedApartAndTheEffectiveStageAreLeftOut(@TempDir Path home) {
    star.items(3, "a", "DONE", "ON_TIME")
        .items(2, "b", "BASIC", "OVERDUE")
        .items(4, "c", "DONE", "LATE")
        .sql(
            "update fact_item_snapshot set membership = 'DROPPED_WITH_DOCUMENT' where item_id like '%-c-%'");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(mart.query("from rpt_status_counts order by status", OnlyWhatCountsIsCounted::row))
          .containsExactly("u1 2020 YEAR DECIDED BASIC 2", "u1 2020 YEAR DECIDED DONE 3");
      assertThat(
              mart.query(
                  "from rpt_timeliness_counts order by timeliness", OnlyWhatCountsIsCounted::row))
          .containsExactly("u1 2020 YEAR DECIDED ON_TIME 3", "u1 2020 YEAR DECIDED OVERDUE 2");
    }
  }

  @Test
  void basicAndChangedStayInN(@TempDir Path home) {
    star.items(3, "a", "DONE", "ON_TIME")
        .items(2, "b", "BASIC", "OVERDUE")
        .items(1, "c", "CHANGED", "UNDATED")
        .items(2, "d", "UNKNOWN", "UNDATED")
        .items(2, "e", "DONE_EXCEEDED", "TIMELINESS_UNKNOWN");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select measure_id, numerator, denominator from rpt_measures_by_unit"
                      + " where stage = 'DECIDED' order by measure_id",
                  r -> r.getString(1) + " " + r.getLong(2) + "/" + r.getLong(3)))
          .containsExactly(
              "M1 5/10",
              "M2 7/10",
              "M3 5/7",
              "M4 3/7",
              "M5 0/5",
              "M6 2/7",
              "M6N 2/10",
              "M7 0/10",
              "M8 2/10",
              "M9 8/10");
    }
  }

  @Test
  void aRateOfFewItemsIsMarked(@TempDir Path home) {
    star.items(4, "a", "DONE", "ON_TIME").items(1, "b", "IN_PROGRESS", "NOT_DUE");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select measure_id, value, is_small_n from rpt_measures_by_bloc"
                      + " where stage = 'DECIDED' and measure_id in ('M1', 'M3') order by 1",
                  r -> r.getString(1) + " " + r.getDouble(2) + " " + r.getBoolean(3)))
          .containsExactly("M1 80.0 false", "M3 100.0 true");
    }
  }

  @Test
  void midYearStandsUntilEveryRegimeHasReachedItsEnd(@TempDir Path home) {
    star.period("STATE_ND09", 2021, "YEAR", "12-14");
    star.items("u1", 2020, "H1", 5, "a", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2020, "YEAR", 5, "a", "DONE", "ON_TIME")
        .items("u1", 2021, "H1", 5, "a", "BASIC", "NOT_DUE")
        .items("u1", 2021, "H1", 5, "b", "DONE", "ON_TIME")
        .items("u1", 2021, "YEAR", 5, "b", "DONE", "ON_TIME")
        .period("STATE_ND09", 2021, "H1", "06-14")
        .sql(
            "update fact_item_snapshot set period_id = replace(period_id, 'PARTY_CALENDAR', 'STATE_ND09') where item_id like 'u1-2021-b%'");
    star.insert(
        "fact_submission_row",
        "submission_id",
        "'s1'",
        "year",
        "2021",
        "unit_id",
        "'u1'",
        "disposition",
        "'QUARANTINED'");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select year, period, strict_pct, broad_pct, n, is_provisional, rows_quarantined"
                      + " from rpt_completion_by_year order by year",
                  r ->
                      r.getInt(1)
                          + " "
                          + r.getString(2)
                          + " "
                          + r.getDouble(3)
                          + " "
                          + r.getDouble(4)
                          + " "
                          + r.getLong(5)
                          + " "
                          + r.getBoolean(6)
                          + " "
                          + r.getLong(7)))
          .containsExactly("2020 YEAR 100.0 100.0 5 false 0", "2021 H1 50.0 100.0 10 false 1");
    }
  }

  @Test
  void aUnitIsNamedAsItWasAtTheCutOff(@TempDir Path home) {
    star.sql("update dim_unit set valid_to = date '2021-02-01', short_name = 'Cũ'")
        .insert(
            "dim_unit", "unit_id", "'u1'", "valid_from", "date '2021-02-01'", "short_name", "'Mới'")
        .items("u1", 2020, "YEAR", 1, "a", "DONE", "ON_TIME")
        .items("u1", 2021, "YEAR", 1, "a", "DONE", "ON_TIME");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select year, short_name from rpt_item_snapshot where stage = 'DECIDED' order by 1",
                  r -> r.getInt(1) + " " + r.getString(2)))
          .containsExactly("2020 Cũ", "2021 Mới");
    }
  }

  private static String row(java.sql.ResultSet r) throws java.sql.SQLException {
    StringBuilder text = new StringBuilder(r.getString(1));
    for (int i = 2; i <= r.getMetaData().getColumnCount(); i++) {
      text.append(' ').append(r.getString(i));
    }
    return text.toString();
  }
}
