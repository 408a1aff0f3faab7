package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camket.dashboards.bundle.RowScope;
import vn.camket.dashboards.superset.Session;

/**
 * Of every shipped dataset, those of lenses and of *Sắp xếp đơn vị* too, a reader of one unit gets
 * exactly the rows of its subtree and of WHOLE predecessors; the figures that are published of the
 * unit itself are the same for every reader.
 */
class AReaderOfOneUnitGetsTheRowsOfItsSubtree {
  private final SampleProvince province = SampleProvince.get();
  private final Mart mart = Mart.of(province);

  @ParameterizedTest
  @CsvSource({"mot-don-vi, u00013, 19", "xa-moi, u00359, 2", "mot-phan, u09013, 1"})
  void ofEveryDataset(String username, String unit, int atLeast) {
    List<String> subtree;
    try (PlacesTruth truth = PlacesTruth.of(province)) {
      subtree = truth.subtree(unit);
    }
    assertThat(subtree).contains(unit).hasSizeGreaterThanOrEqualTo(atLeast);
    Session reader = province.as(username);
    Map<String, List<String>> seen = new TreeMap<>();
    Map<String, List<String>> allowed = new TreeMap<>();
    for (Rows.Dataset dataset : Rows.datasets(province)) {
      if (dataset.access().rows() instanceof RowScope.OfUnit rows) {
        seen.put(
            dataset.table(),
            Rows.of(reader, dataset, List.of(rows.column()), "count(*)", "").stream()
                .sorted()
                .toList());
        allowed.put(
            dataset.table(),
            mart.rows(
                "select %1$s, count(*) from %2$s where %1$s in ('%3$s') group by 1 order by 1"
                    .formatted(rows.column(), dataset.table(), String.join("', '", subtree))));
      } else if (dataset.access().rows() instanceof RowScope.Province) {
        seen.put(dataset.table(), Rows.of(reader, dataset, List.of(), "count(*)", ""));
        allowed.put(dataset.table(), List.of("0"));
      }
    }
    assertThat(seen).isEqualTo(allowed);
    assertThat(seen)
        .containsKeys(
            "rpt_board_lens",
            "rpt_board_pairs",
            "rpt_board_ageing",
            "rpt_board_lens_obligations",
            "rpt_board_transitions",
            "rpt_lens_unconverted",
            "rpt_orphaned_items",
            "rpt_commune_ground");
  }

  @Test
  void neverOfAPartialPredecessor() {
    assertThat(
            mart.rows(
                "select distinct predecessor_unit_id from bridge_unit_succession"
                    + " where successor_unit_id = 'u09013' and extent = 'PARTIAL'"))
        .containsExactly("u09012");
    for (String table : List.of("rpt_board_items", "rpt_lens_unconverted", "rpt_board_history")) {
      String where = "unit_id = 'u09012'";
      Rows.Dataset dataset = Rows.dataset(province, table);
      assertThat(Rows.of(province.as("mot-phan"), dataset, List.of("unit_id"), "count(*)", where))
          .as(table)
          .isEmpty();
      assertThat(Rows.of(province.as("ke-hoach"), dataset, List.of("unit_id"), "count(*)", where))
          .as(table)
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rpt_board_lens, year_text;period;stage, sum(expected) || ' / ' || sum(done), expected",
    "rpt_board_pairs, year_text;period;stage, sum(expected) || ' / ' || sum(done), expected",
    "rpt_board_ageing, year_text;period;stage;ageing_label, sum(items), items",
    "rpt_board_transitions, year_text;stage;from_label;to_label, sum(items), items",
    "rpt_board_lens_obligations, year_text;report, sum(signed) || ' / ' || sum(submitted_on_time),"
        + " obliged"
  })
  void andTheFiguresOfTheUnitItselfAreTheSameForEveryReader(
      String table, String by, String figure, String counted) {
    Rows.Dataset dataset = Rows.dataset(province, table);
    List<String> columns = new ArrayList<>(List.of("lens", "level"));
    columns.addAll(Arrays.asList(by.split(";", -1)));
    String where = "target_unit_id = 'u00359' and " + counted + " is not null";
    List<String> own = Rows.of(province.as("xa-moi"), dataset, columns, figure, where);
    assertThat(own).anyMatch(row -> row.startsWith("AS_IS|XA|2024|"));
    for (String reader : List.of("ke-hoach", "lanh-dao")) {
      assertThat(Rows.of(province.as(reader), dataset, columns, figure, where))
          .containsExactlyInAnyOrderElementsOf(own);
    }
  }
}
