package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transitions, carry-over, trend and unit mean (domain §8.3 M12, M13, M14, M16). */
class YearsAreLinked {
  private final SmallStar star = new SmallStar();

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void whatWasInProgressAtMidYear(@TempDir Path home) {
    star.items("u1", 2020, "H1", 4, "a", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2020, "H1", 2, "b", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2020, "H1", 1, "c", "UNKNOWN", "UNDATED")
        .items("u1", 2020, "H1", 1, "d", "IN_PROGRESS", "NOT_DUE")
        .items("u1", 2020, "YEAR", 4, "a", "DONE", "ON_TIME")
        .items("u1", 2020, "YEAR", 2, "b", "NOT_DONE", "OVERDUE")
        .items("u1", 2020, "YEAR", 1, "c", "DONE", "ON_TIME")
        .items("u1", 2020, "YEAR", 1, "d", "UNKNOWN", "UNDATED");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select from_state, to_state, items, n, round(value, 2) as value, is_small_n"
                      + " from rpt_transitions where stage = 'DECIDED' order by to_order",
                  r ->
                      r.getString(1)
                          + ">"
                          + r.getString(2)
                          + " "
                          + r.getLong(3)
                          + "/"
                          + r.getLong(4)
                          + " "
                          + r.getDouble(5)
                          + " "
                          + r.getBoolean(6)))
          .containsExactly(
              "IN_PROGRESS>DONE 4/6 66.67 false", "IN_PROGRESS>NOT_DONE 2/6 33.33 false");
    }
  }

  @Test
  void whatWasNotDoneIsSignedAgain(@TempDir Path home) {
    star.items("u1", 2020, "YEAR", 3, "done", "DONE", "ON_TIME")
        .items("u1", 2020, "YEAR", 5, "left", "NOT_DONE", "OVERDUE")
        .items("u1", 2021, "YEAR", 8, "new", "DONE", "ON_TIME")
        .sql(
            "update fact_commitment set carried_from_item_id = replace(replace(item_id, '2021',"
                + " '2020'), 'new', 'left') where item_id in ('u1-2021-new-0', 'u1-2021-new-1')")
        .sql(
            "update fact_item_snapshot set is_carried = true"
                + " where item_id in ('u1-2021-new-0', 'u1-2021-new-1')");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select * from rpt_carry_over where stage = 'DECIDED' and year = 2021"
                      + " order by measure_id",
                  r ->
                      r.getString("measure_id")
                          + " of "
                          + r.getInt("cohort_year")
                          + " "
                          + r.getLong("numerator")
                          + "/"
                          + r.getLong("denominator")
                          + " "
                          + r.getDouble("value")))
          .containsExactly("M13 of 2021 2/8 25.0", "M13B of 2020 2/5 40.0");
      assertThat(
              mart.query(
                  "select count(*) from rpt_carry_over where year = 2022", r -> r.getLong(1)))
          .containsExactly(0L);
    }
  }

  /**
   * u1 signs in both years and goes over to w as a whole in 2021; v is new; of e, 2020 has nothing
   * but evaluations. Whether v and e carried anything over nobody can tell: not 0, but nothing.
   */
  @Test
  void whatTheYearBeforeLeftIsNotToldWhereNothingIsKnownOfIt(@TempDir Path home) {
    star.unit("v").unit("w").unit("e");
    star.lens("COMPARABLE", "u1", "2021-03-01", "CONVERTED", "'w'", "1")
        .items("u1", 2020, "YEAR", 5, "a", "NOT_DONE", "OVERDUE")
        .items("e", 2020, "YEAR", 5, "a", "NOT_DONE", "OVERDUE")
        .items("u1", 2021, "YEAR", 3, "b", "DONE", "ON_TIME")
        .items("v", 2021, "YEAR", 4, "b", "DONE", "ON_TIME")
        .items("w", 2021, "YEAR", 6, "b", "DONE", "ON_TIME")
        .items("e", 2021, "YEAR", 7, "b", "DONE", "ON_TIME")
        .sql(
            "update fact_commitment set commitment_state = 'EVALUATION_ONLY'"
                + " where unit_id = 'e' and year = 2020");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select unit_id, year, carried, expected from rpt_item_counts"
                      + " where stage = 'DECIDED' order by year, unit_id",
                  YearsAreLinked::line))
          .containsExactly(
              "e 2020 null 5",
              "u1 2020 null 5",
              "e 2021 null 7",
              "u1 2021 0 3",
              "v 2021 null 4",
              "w 2021 0 6");
      assertThat(
              mart.query(
                  "select year, numerator, denominator, value from rpt_carry_over"
                      + " where stage = 'DECIDED' and measure_id = 'M13' order by year",
                  YearsAreLinked::line))
          .containsExactly("2020 null 10 null", "2021 0 20 0.0");
      assertThat(
              mart.query(
                  "select target_unit_id, year, carried from"
                      + " rpt_lens_counts_known_at(date '2022-01-01') where stage = 'DECIDED'"
                      + " and lens = 'AS_WAS' order by year, target_unit_id",
                  YearsAreLinked::line))
          .containsExactly(
              "e 2020 null",
              "u1 2020 null",
              "e 2021 null",
              "u1 2021 0.0",
              "v 2021 null",
              "w 2021 0.0");
    }
  }

  static String line(ResultSet row) throws SQLException {
    StringJoiner line = new StringJoiner(" ");
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      line.add(String.valueOf(row.getObject(i)));
    }
    return line.toString();
  }

  @Test
  void aTrendIsInPoints(@TempDir Path home) {
    star.items("u1", 2020, "YEAR", 6, "a", "DONE", "ON_TIME")
        .items("u1", 2020, "YEAR", 4, "b", "NOT_DONE", "OVERDUE")
        .items("u1", 2021, "YEAR", 5, "a", "DONE", "ON_TIME")
        .items("u1", 2021, "YEAR", 5, "b", "NOT_DONE", "OVERDUE");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select year, base_value, value, n, n_before from rpt_trend"
                      + " where stage = 'DECIDED' order by year",
                  r ->
                      r.getInt(1)
                          + " "
                          + r.getDouble(2)
                          + " "
                          + r.getObject(3)
                          + " "
                          + r.getLong(4)
                          + " "
                          + r.getObject(5)))
          .containsExactly("2020 60.0 null 10 null", "2021 50.0 -10.0 10 10");
    }
  }

  @Test
  void t6TheMeanOverUnitsIsNotThePooledRate(@TempDir Path home) {
    for (int u = 0; u < 59; u++) {
      star.unit("v" + u);
      int items = u < 47 ? 4 : 3;
      star.items("v" + u, 2020, "YEAR", items, "a", u < 10 ? "DONE" : "NOT_DONE", "UNDATED");
    }
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select items, n, items_per_unit, value, is_small_n from rpt_unit_mean"
                      + " where stage = 'DECIDED'",
                  r -> {
                    assertThat(r.getDouble(3)).isCloseTo(3.80, within(0.005));
                    assertThat(r.getDouble(4)).isCloseTo(100.0 * 10 / 59, within(1e-9));
                    return r.getLong(1) + "/" + r.getLong(2) + " " + r.getBoolean(5);
                  }))
          .containsExactly("224/59 false");
      assertThat(
              mart.query(
                  "select value from rpt_measures_by_year where measure_id = 'M1'"
                      + " and stage = 'DECIDED'",
                  r -> r.getDouble(1)))
          .allSatisfy(pooled -> assertThat(pooled).isCloseTo(100.0 * 40 / 224, within(1e-9)));
    }
  }

  @Test
  void aMeanOverTwoUnitsIsNotGiven(@TempDir Path home) {
    star.unit("u2");
    star.items("u1", 2020, "YEAR", 3, "a", "DONE", "ON_TIME")
        .items("u2", 2020, "YEAR", 3, "a", "NOT_DONE", "OVERDUE");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select value, n, is_small_n from rpt_unit_mean where stage = 'DECIDED'",
                  r -> r.getObject(1) + " " + r.getLong(2) + " " + r.getBoolean(3)))
          .containsExactly("null 2 true");
    }
  }
}
