package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.lens.Lens;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.measure.Subject;

/**
 * Communes a, b, c, d in districts h, h, i, j, in 2020 and 2021; d signs in 2021 only, and b alone
 * in 2022: a year is compared with the one before and the one after it. As it is today, a quarter
 * of a counts under b, the rest under c. Measures are read from their contract: a new one without a
 * view under lenses makes this red.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMeasureStandsUnderEveryLens {
  private final SmallStar star = new SmallStar();
  private Path mart = Path.of("");

  @BeforeAll
  void years(@TempDir Path home) {
    for (String commune : List.of("a", "b", "c", "d")) {
      star.unit(commune);
    }
    ground("a", "h");
    ground("b", "h");
    ground("c", "i");
    ground("d", "j");
    star.sql("update dim_unit set level = 'XA' where unit_id <> 'u1'")
        .sql("delete from bridge_unit_lens where lens = 'AS_IS' and unit_id = 'a'")
        .lens("AS_IS", "a", "1900-01-01", "CONVERTED", "'b'", "0.25")
        .lens("AS_IS", "a", "1900-01-01", "CONVERTED", "'c'", "0.75");
    items("a", 2020, 2, 4);
    items("b", 2020, 4, 4);
    items("c", 2020, 8, 0);
    items("a", 2021, 4, 0);
    items("b", 2021, 2, 6);
    items("c", 2021, 5, 3);
    items("d", 2021, 1, 9);
    items("b", 2022, 3, 0);
    star.sql(
        "update fact_item_snapshot set is_carried = true where unit_id = 'a' and year = 2021"
            + " and item_id like '%-0'");
    owed("a", 2020, "ON_TIME");
    owed("b", 2020, "LATE");
    owed("a", 2021, "LATE");
    owed("b", 2021, "ON_TIME");
    owed("c", 2021, "ON_TIME");
    owed("d", 2021, "MISSING");
    mart = star.mart(home);
  }

  @AfterAll
  void close() {
    star.close();
  }

  @Test
  void inTheMart() {
    List<String> promised = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Measure measure : MeasureCatalog.shipped().measures()) {
      for (Lens lens : Lens.values()) {
        promised.add(measure.id() + " " + lens);
        found.addAll(
            rows(
                "select distinct measure_id, lens from %s where value is not null and lens = '%s'"
                        .formatted(view(measure), lens)
                    + " and measure_id = '"
                    + measure.id()
                    + "'"));
      }
    }
    assertThat(found).containsExactlyElementsOf(promised);
    assertThat(promised).hasSizeGreaterThan(60);
  }

  private static String view(Measure measure) {
    return switch (measure.kind()) {
      case RATIO ->
          measure.subject() == Subject.ITEM
              ? "rpt_lens_measures_by_year"
              : "rpt_lens_obligation_measures";
      case TRANSITION -> "rpt_lens_transitions";
      case CARRY_OVER -> "rpt_lens_carry_over";
      case DIFFERENCE, LIKE_FOR_LIKE -> "rpt_lens_trend";
      case UNIT_MEAN -> "rpt_lens_unit_mean";
    };
  }

  @Test
  void trendsAndWhatIsLikeForLike() {
    assertThat(
            rows(
                "select year, lens, measure_id, round(base_value_before, 6), round(base_value, 6),"
                    + " round(value, 6), n, units from rpt_lens_trend"
                    + " where stage = 'DECIDED' and period = 'YEAR' and year > 2020 order by all"))
        .containsExactly(
            // 14 of 22, then 12 of 30, or without d 11 of 20
            "2021 AS_IS M14 63.636364 40.0 -23.636364 30.0 3",
            "2021 AS_IS M15 63.636364 55.0 -8.636364 20.0 2",
            "2021 AS_WAS M14 63.636364 40.0 -23.636364 30.0 4",
            "2021 AS_WAS M15 63.636364 55.0 -8.636364 20.0 3",
            "2021 COMPARABLE M14 63.636364 55.0 -8.636364 20.0 3",
            "2021 COMPARABLE M15 63.636364 55.0 -8.636364 20.0 3",
            "2021 FORMER_DISTRICT M14 63.636364 40.0 -23.636364 30.0 3",
            "2021 FORMER_DISTRICT M15 63.636364 55.0 -8.636364 20.0 2",
            // all three of b; the year before 12 of 30, b with a quarter of a 3 of 9, b 2 of 8, h 6
            // of 12
            "2022 AS_IS M14 40.0 100.0 60.0 3.0 1",
            "2022 AS_IS M15 33.333333 100.0 66.666667 3.0 1",
            "2022 AS_WAS M14 40.0 100.0 60.0 3.0 1",
            "2022 AS_WAS M15 25.0 100.0 75.0 3.0 1",
            "2022 COMPARABLE M14 25.0 100.0 75.0 3.0 1",
            "2022 COMPARABLE M15 25.0 100.0 75.0 3.0 1",
            "2022 FORMER_DISTRICT M14 40.0 100.0 60.0 3.0 1",
            "2022 FORMER_DISTRICT M15 50.0 100.0 50.0 3.0 1");
  }

  @Test
  void meansOfUnits() {
    assertThat(
            rows(
                "select lens, year, n, round(value, 6) from rpt_lens_unit_mean"
                    + " where stage = 'DECIDED' and period = 'YEAR' order by all"))
        .containsExactly(
            "AS_IS 2020 2 null",
            // b: 3 of 9, c: 8 of 11, d: 1 of 10
            "AS_IS 2021 3 38.686869",
            "AS_IS 2022 1 null",
            // a: 2 of 6, b: 4 of 8, c: all
            "AS_WAS 2020 3 61.111111",
            "AS_WAS 2021 4 49.375",
            "AS_WAS 2022 1 null",
            "COMPARABLE 2021 3 62.5",
            "COMPARABLE 2022 1 null",
            "FORMER_DISTRICT 2020 2 null",
            // h: 6 of 12, i: 5 of 8, j: 1 of 10
            "FORMER_DISTRICT 2021 3 40.833333",
            "FORMER_DISTRICT 2022 1 null");
  }

  /** d has no year before, nobody has one before 2020: what is not known is no zero. */
  @Test
  void carryOverWhereTheYearBeforeIsKnown() {
    assertThat(
            rows(
                "select lens, year, numerator, denominator, value from rpt_lens_carry_over"
                    + " where stage = 'DECIDED' and period = 'YEAR' and measure_id = 'M13'"
                    + " order by all"))
        .containsExactly(
            "AS_IS 2020 null 22.0 null",
            "AS_IS 2021 1.0 30.0 3.3333333333333335",
            "AS_IS 2022 0.0 3.0 0.0",
            "AS_WAS 2020 null 22.0 null",
            "AS_WAS 2021 1.0 30.0 3.3333333333333335",
            "AS_WAS 2022 0.0 3.0 0.0",
            "COMPARABLE 2021 1.0 20.0 5.0",
            "COMPARABLE 2022 0.0 3.0 0.0",
            "FORMER_DISTRICT 2020 null 22.0 null",
            "FORMER_DISTRICT 2021 1.0 30.0 3.3333333333333335",
            "FORMER_DISTRICT 2022 0.0 3.0 0.0");
    assertThat(
            rows(
                "select target_unit_id, year, sum(carried), sum(expected) from rpt_board_lens"
                    + " where stage = 'DECIDED' and period = 'YEAR' and lens = 'AS_WAS'"
                    + " and expected is not null group by all order by all"))
        .containsExactly(
            "a 2020 null 6.0",
            "a 2021 1.0 4.0",
            "b 2020 null 8.0",
            "b 2021 0.0 8.0",
            "b 2022 0.0 3.0",
            "c 2020 null 8.0",
            "c 2021 0.0 8.0",
            "d 2021 null 10.0");
  }

  @Test
  void transitionsByShare() {
    assertThat(
            rows(
                "select lens, target_unit_id, round(items, 9) from rpt_board_transitions"
                    + " where stage = 'DECIDED' and year = 2021 and to_label = 'x' and from_order = 4"
                    + " and to_order = 2 order by all"))
        .containsExactly(
            "AS_IS b 3.0",
            "AS_IS c 8.0",
            "AS_IS d 1.0",
            "AS_WAS a 4.0",
            "AS_WAS b 2.0",
            "AS_WAS c 5.0",
            "AS_WAS d 1.0",
            "COMPARABLE a 4.0",
            "COMPARABLE b 2.0",
            "COMPARABLE c 5.0",
            "FORMER_DISTRICT h 6.0",
            "FORMER_DISTRICT i 5.0",
            "FORMER_DISTRICT j 1.0");
    assertThat(
            rows(
                "select lens, round(items, 9), round(n, 9), round(value, 6) from"
                    + " rpt_lens_transitions where stage = 'DECIDED' and year = 2021"
                    + " and to_state = 'DONE' order by all"))
        .containsExactly(
            "AS_IS 12.0 30.0 40.0",
            "AS_WAS 12.0 30.0 40.0",
            "COMPARABLE 11.0 20.0 55.0",
            "FORMER_DISTRICT 12.0 30.0 40.0");
  }

  @Test
  void reportsByTheShareOfTheUnitThatOwesThem() {
    assertThat(
            rows(
                "select lens, year, numerator, denominator, units from rpt_lens_obligation_measures"
                    + " where measure_id = 'M11' and report <> 'ALL' order by all"))
        .containsExactly(
            "AS_IS 2020 1.0 2.0 2",
            "AS_IS 2021 2.0 4.0 3",
            "AS_WAS 2020 1.0 2.0 2",
            "AS_WAS 2021 2.0 4.0 4",
            "COMPARABLE 2021 1.0 2.0 2",
            "FORMER_DISTRICT 2020 1.0 2.0 1",
            "FORMER_DISTRICT 2021 2.0 4.0 3");
  }

  @Test
  void boardsShowTrendsAndMeansBesideThePooledRate() {
    assertThat(
            rows(
                "select lens, measure_id, round(value, 6), n, n_before, units"
                    + " from rpt_board_lens_trend where stage = 'DECIDED' and period = 'YEAR'"
                    + " and year = 2021 and lens in ('AS_IS', 'COMPARABLE') order by all"))
        .containsExactly(
            "AS_IS M1 40.0 30.0 null 3",
            "AS_IS M14 -23.636364 30.0 22.0 3",
            "AS_IS M15 -8.636364 20.0 22.0 2",
            "AS_IS M16 38.686869 30.0 null 3",
            "COMPARABLE M1 55.0 20.0 null 3",
            "COMPARABLE M14 -8.636364 20.0 22.0 3",
            "COMPARABLE M15 -8.636364 20.0 22.0 3",
            "COMPARABLE M16 62.5 20.0 null 3");
  }

  @Test
  void openItemsAgeByShare() {
    assertThat(
            rows(
                "select lens, target_unit_id, ageing_label, items from rpt_board_ageing"
                    + " where stage = 'DECIDED' and period = 'YEAR' and year = 2020 order by all"))
        .containsExactly(
            // a has 4 open, b 4: a quarter of a's stands under b, the rest under c
            "AS_IS b 4. Quá hạn trên 120 ngày 5.0",
            "AS_IS c 4. Quá hạn trên 120 ngày 3.0",
            "AS_WAS a 4. Quá hạn trên 120 ngày 4.0",
            "AS_WAS b 4. Quá hạn trên 120 ngày 4.0",
            "FORMER_DISTRICT h 4. Quá hạn trên 120 ngày 8.0");
    assertThat(
            rows(
                "select target_unit_id, items from rpt_board_ageing where lens = 'COMPARABLE'"
                    + " and stage = 'DECIDED' and period = 'YEAR' order by all"))
        .as("of units with items in the year before too: not d")
        .containsExactly("b 6.0", "c 3.0");
  }

  @Test
  void boardsShowReportsUnderTheUnitTheyCountFor() {
    assertThat(
            rows(
                "select lens, target_unit_id, year_label, to_sign, signed, submitted_on_time"
                    + " from rpt_board_lens_obligations where year = 2021 order by all"))
        .containsExactly(
            "AS_IS b 2021 1.25 1.25 1.0",
            "AS_IS c 2021 1.75 1.75 1.0",
            "AS_IS d 2021 1.0 0.0 0.0",
            "AS_WAS a 2021 1.0 1.0 0.0",
            "AS_WAS b 2021 1.0 1.0 1.0",
            "AS_WAS c 2021 1.0 1.0 1.0",
            "AS_WAS d 2021 1.0 0.0 0.0",
            "COMPARABLE a 2021 1.0 1.0 0.0",
            "COMPARABLE b 2021 1.0 1.0 1.0",
            "FORMER_DISTRICT h 2021 2.0 2.0 1.0",
            "FORMER_DISTRICT i 2021 1.0 1.0 1.0",
            "FORMER_DISTRICT j 2021 1.0 0.0 0.0");
  }

  private void ground(String commune, String district) {
    star.lens("FORMER_DISTRICT", commune, "1900-01-01", "CONVERTED", "'" + district + "'", "1");
  }

  /** Items in progress at mid-year, of which so many are done at the end. */
  private void items(String unit, int year, int done, int open) {
    star.items(unit, year, "H1", done, "x", "IN_PROGRESS", "NOT_DUE")
        .items(unit, year, "YEAR", done, "x", "DONE", "ON_TIME");
    if (open > 0) {
      star.items(unit, year, "H1", open, "y", "IN_PROGRESS", "NOT_DUE")
          .items(unit, year, "YEAR", open, "y", "IN_PROGRESS", "OVERDUE");
    }
  }

  private void owed(String unit, int year, String state) {
    star.insert(
        "fact_obligation",
        "unit_id",
        "'" + unit + "'",
        "scheme_id",
        "'CK'",
        "year",
        String.valueOf(year),
        "report",
        "'REGISTRATION'",
        "form",
        "'REGISTRATION'",
        "due_date",
        "date '" + year + "-03-31'",
        "is_due",
        "true",
        "obligation_state",
        "'" + state + "'",
        "is_signed",
        String.valueOf(!state.equals("MISSING")),
        "is_current",
        "true");
  }

  private List<String> rows(String sql) {
    try (MartConnection db = MartConnection.reading(mart)) {
      return db.query(
          sql,
          r -> {
            Object[] cells = new Object[r.getMetaData().getColumnCount()];
            for (int i = 0; i < cells.length; i++) {
              cells[i] = String.valueOf(r.getObject(i + 1));
            }
            return String.join(" ", Arrays.copyOf(cells, cells.length, String[].class));
          });
    }
  }
}
