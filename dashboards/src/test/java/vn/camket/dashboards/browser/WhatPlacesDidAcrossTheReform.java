package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The four questions about places that a reorganisation makes hard, asked on the board that is
 * there for them; what stands on the screen is what the truth of the sample and the registry give.
 */
class WhatPlacesDidAcrossTheReform {
  private static final String COMMUNES = "'DANG_UY_XA'";

  private final SampleProvince province = SampleProvince.get();
  private final Board board = Board.of(province, "so-sanh");

  @Test
  void isAnsweredOnTheScreenAsTheTruthGivesIt() {
    try (Reader reader = Reader.as(province, "lanh-dao", 1440);
        PlacesTruth truth = PlacesTruth.of(province)) {
      OpenBoard open = reader.open(board);
      open.go(board.tabs().get(2));
      open.asked(board.tabs().get(2), chart -> true);
      open.choose("stage", "Quyết định");
      open.choose("kind_of_lens", "Đảng ủy xã");
      open.choose("base_year", "2024");
      open.forget();
      open.press();
      whichOfTodaysCommunesImprovedMost(open, truth);
      whatLastYearLooksLikeUnderTodaysMap(open, truth);
      trendsAndMeansUnderTodaysMap(open, truth);
      whoSignedAndReportedUnderTodaysMap(open, truth);

      open.choose("lens", "So sánh được (có ở cả hai năm)");
      open.forget();
      open.press();
      howUnitsPresentInBothYearsChanged(open, truth);

      open.choose("lens", "Địa bàn huyện cũ");
      open.choose("unit_of_lens", "Huyện ủy Vĩnh Linh");
      open.forget();
      open.press();
      howTheCommunesOfAFormerDistrictDid(open, truth);
    }
  }

  private void whichOfTodaysCommunesImprovedMost(OpenBoard open, PlacesTruth truth) {
    List<String> rows = read(open, 2, "hai-nam-don-vi", 0, 1, 2, 3, 4, 5);
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            truth.rows(
                "select name, %s, %s, %s, n_before, n from pair where kind = %s and base_year = 2024"
                        .formatted(
                            rate("rate_before"),
                            rate("rate"),
                            points("rate - rate_before"),
                            COMMUNES)
                    + " and year = 2025 and n >= 5 and n_before >= 5"));
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows.stream().map(row -> number(row.split("\\|", -1)[3])).toList())
        .isSortedAccordingTo(Comparator.<Double>reverseOrder());
    assertThat(read(open, 2, "hai-nam-nho", 0, 1, 2, 3))
        .containsExactlyInAnyOrderElementsOf(
            truth.rows(
                "select name, n_before, n, done from pair where kind = "
                    + COMMUNES
                    + " and base_year = 2024 and year = 2025 and (n < 5 or n_before < 5)"));
  }

  private void whatLastYearLooksLikeUnderTodaysMap(OpenBoard open, PlacesTruth truth) {
    assertThat(read(open, 4, "xep-hang", 0, 2, 1))
        .hasSizeGreaterThan(20)
        .containsExactlyInAnyOrderElementsOf(
            truth.rows(
                "select name, %s, n from place where kind = %s and year = 2025 and n >= 5"
                    .formatted(rate("100.0 * done / n"), COMMUNES)));
    assertThat(read(open, 4, "chua-xep-hang", 0, 1, 2))
        .containsExactlyInAnyOrderElementsOf(
            truth.rows(
                "select name, n, done from place where kind = "
                    + COMMUNES
                    + " and year = 2025 and n < 5"));
  }

  /**
   * All units of a year, the mean of the units, and those with items in both years; of units in
   * force: what nobody took over is not converted.
   */
  private void trendsAndMeansUnderTodaysMap(OpenBoard open, PlacesTruth truth) {
    assertThat(read(open, 5, "bang-xu-huong", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
        .filteredOn(row -> !row.startsWith("2017"))
        .hasSize(8)
        .isEqualTo(
            truth.rows(
                "with here as (select p.* from place p join unit u on u.unit_id = p.today"
                    + " where u.valid_to is null) select a.*, %s, b.* exclude (year) from (select year, count(*), sum(n), %s, %s"
                        .formatted(
                            points(
                                "(select 100.0 * sum(done) / sum(n) from here p where p.year = a.year)"
                                    + " - (select 100.0 * sum(done) / sum(n) from here p"
                                    + " where p.year = a.year - 1)"),
                            rate("100.0 * sum(done) / sum(n)"),
                            rate("avg(100.0 * done / n)"))
                    + " from here where n > 0 group by year) a join (select year, %s, count(*),"
                        .formatted(
                            points(
                                "100.0 * sum(done) / sum(n) - 100.0 * sum(done_before) / sum(n_before)"))
                    + " sum(n_before), sum(n) from pair where base_year = year - 1 and today in (select unit_id from unit"
                    + " where valid_to is null) group by year) b"
                    + " on b.year = a.year order by a.year desc"));
  }

  private void whoSignedAndReportedUnderTodaysMap(OpenBoard open, PlacesTruth truth) {
    assertThat(read(open, 6, "ky-va-nop-theo-nam", 0, 1, 2, 3, 5, 6, 7, 8, 10))
        .hasSize(10)
        .isEqualTo(
            truth.rows(
                "select o.year, count(distinct t.today), count(*) filter (form = 'REGISTRATION'),"
                    + " count(*) filter (form = 'REGISTRATION' and signed), count(*) filter (is_due),"
                    + " count(*) filter (state = 'ON_TIME'), count(*) filter (state = 'LATE'),"
                    + " count(*) filter (state = 'MISSING'), "
                    + rate(
                        "100.0 * count(*) filter (state = 'ON_TIME')"
                            + " / count(*) filter (state in ('ON_TIME', 'LATE', 'MISSING'))")
                    + " from owed o join unit s on s.unit_id = o.unit_id and s.level = 'XA'"
                    + " join today t on t.unit_id = o.unit_id"
                    + " join unit u on u.unit_id = t.today and u.valid_to is null"
                    + " group by o.year order by o.year desc"));
  }

  /** Along WHOLE successions up to the later year's cut-off, which is past the reform. */
  private void howUnitsPresentInBothYearsChanged(OpenBoard open, PlacesTruth truth) {
    String all =
        "select base_year, year, count(*), sum(n_before), sum(n), %s, %s, %s from pair where year = 2025"
            .formatted(
                rate("100.0 * sum(done_before) / sum(n_before)"),
                rate("100.0 * sum(done) / sum(n)"),
                points("100.0 * sum(done) / sum(n) - 100.0 * sum(done_before) / sum(n_before)"));
    assertThat(read(open, 2, "hai-nam-chung", 0, 1, 3, 4, 5, 6, 7, 8))
        .isEqualTo(truth.rows(all + " and base_year = 2024 group by all"));
    assertThat(read(open, 3, "cap-nam", 1, 0, 3, 4, 5, 6, 7, 8))
        .filteredOn(row -> row.split("\\|", -1)[1].equals("2025"))
        .hasSize(8)
        .containsExactlyInAnyOrderElementsOf(truth.rows(all + " group by all"));
  }

  private void howTheCommunesOfAFormerDistrictDid(OpenBoard open, PlacesTruth truth) {
    assertThat(read(open, 0, "nam-cach-nhin", 0, 2, 3))
        .hasSize(9)
        .isEqualTo(
            truth.rows(
                "select year, sum(n), %s from counted c"
                        .formatted(rate("100.0 * sum(done) / sum(n)"))
                    + " join unit u on u.unit_id = c.unit_id and u.level = 'XA'"
                    + " join ground g on g.unit_id = c.unit_id and g.district = 'u00013'"
                    + " group by year order by year desc"));
  }

  /** Goes to a tab and reads columns of a table there. */
  private List<String> read(OpenBoard open, int tab, String chart, Integer... columns) {
    Board.Chart table = board.chart(chart);
    open.go(board.tabs().get(tab));
    open.asked(board.tabs().get(tab), table::equals);
    assertThat(open.answer(table).error()).isEmpty();
    return open.read(table, columns);
  }

  private static String rate(String sql) {
    return "replace(printf('%.1f', round(" + sql + ", 1)), '.', ',')";
  }

  /** No change is neither up nor down. */
  private static String points(String sql) {
    return "regexp_replace(replace(printf('%+.1f', round("
        + sql
        + ", 1)), '.', ','), '^[+-]0,0$', '0,0')";
  }

  private static double number(String shown) {
    return Double.parseDouble(shown.replace(',', '.'));
  }
}
