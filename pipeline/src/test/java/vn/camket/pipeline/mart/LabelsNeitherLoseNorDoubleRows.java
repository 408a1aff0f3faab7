package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Commune a counts half under itself and half nowhere, as it is; n stands at a level for which no
 * word is known. Views with labels have the rows of the tables that they label, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelsNeitherLoseNorDoubleRows {
  private final SmallStar star = new SmallStar();
  private Path mart = Path.of("");

  @BeforeAll
  void build(@TempDir Path home) {
    star.unit("a").unit("n");
    star.sql("update dim_unit set level = 'XA', short_name = 'Xã A' where unit_id = 'a'")
        .sql("update dim_unit set short_name = 'Ấp N' where unit_id = 'n'")
        .sql("update bridge_unit_lens set share = 0.5 where lens = 'AS_IS' and unit_id = 'a'")
        .lens("AS_IS", "a", "1900-01-01", "NO_WEIGHT", "null", "0.5");
    for (String unit : List.of("a", "n")) {
      star.items(unit, 2020, "H1", 4, "x", "IN_PROGRESS", "NOT_DUE")
          .items(unit, 2020, "YEAR", 4, "x", "NOT_DONE", "OVERDUE")
          .items(unit, 2021, "YEAR", 2, "x", "NOT_DONE", "OVERDUE");
      star.insert(
          "fact_obligation",
          "unit_id",
          "'" + unit + "'",
          "scheme_id",
          "'CK'",
          "year",
          "2020",
          "report",
          "'REGISTRATION'",
          "form",
          "'REGISTRATION'",
          "due_date",
          "date '2020-03-31'",
          "is_due",
          "true",
          "is_current",
          "true");
    }
    mart = star.mart(home);
  }

  @AfterAll
  void close() {
    star.close();
  }

  @ParameterizedTest
  @CsvSource({
    "rpt_lens_counts, mart_lens_counts, expected",
    "rpt_board_ageing, mart_lens_ageing, items",
    "rpt_board_transitions, mart_lens_transitions, items",
    "rpt_board_lens_obligations, mart_lens_obligations, obliged",
    "rpt_board_pairs, rpt_lens_pairs, expected"
  })
  void rowsAreThose(String labelled, String table, String figure) {
    String sums =
        "select lens, level, count(*), round(sum(" + figure + "), 9) from %s where " + figure;
    sums += " is not null group by all order by all";
    assertThat(rows(sums.formatted(labelled))).isNotEmpty().isEqualTo(rows(sums.formatted(table)));
  }

  @Test
  void aUnitIsNamedAndSoIsTheReasonWhereThereIsNone() {
    assertThat(
            rows(
                "select distinct lens_label, level, level_label, target_unit_id, unit_label, kind,"
                    + " conversion_label from rpt_board_ageing where lens = 'AS_IS' order by all"))
        .containsExactly(
            "Theo đơn vị hiện nay XA Cấp xã a Xã A x Quy đổi được",
            "Theo đơn vị hiện nay XA Cấp xã null Không quy đổi được: chia tách, chưa có tỷ trọng"
                + " null Không quy đổi được: chia tách, chưa có tỷ trọng",
            "null x null n Ấp N x Quy đổi được");
    assertThat(
            rows(
                "select distinct period_name, stage_name from rpt_board_ageing"
                    + " where year = 2020 and stage = 'DECIDED' order by all"))
        .containsExactly("6 tháng đầu năm Quyết định", "Cả năm Quyết định");
  }

  @Test
  void everyKeyOfALabelIsThereOnce() {
    assertThat(rows("select lens, level from rpt_lens_label group by all having count(*) > 1"))
        .isEmpty();
    assertThat(rows("select period, stage from rpt_slot_label group by all having count(*) > 1"))
        .isEmpty();
    assertThat(
            rows(
                "select conversion, target_unit_id from rpt_place_label"
                    + " group by all having count(*) > 1"))
        .isEmpty();
    assertThat(rows("select distinct lens from rpt_lens_label")).hasSize(4);
  }

  private List<String> rows(String sql) {
    try (MartConnection db = MartConnection.reading(mart)) {
      return db.query(sql, YearsAreLinked::line);
    }
  }
}
