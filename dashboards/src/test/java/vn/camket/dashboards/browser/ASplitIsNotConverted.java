package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Quảng Ninh as the lists of administrative units have it: communes that were split in 2025 with
 * declared shares are converted by them, those without are not converted and stand on the board;
 * who reads for a successor of a part gets no row of what was split.
 */
class ASplitIsNotConverted {
  private static final String READER = "u00222";
  private static final String SHARED = "u00093";
  private static final String UNSHARED = "u00192";

  private static final String NOT_CONVERTED =
      "Theo đơn vị hiện nay|Không quy đổi được: chia tách, chưa có tỷ trọng|";

  private final SampleProvince province = SampleProvince.split();
  private final Board board = Board.of(province, "sap-xep");

  @Test
  void andTheBoardListsItWithTheReason() {
    Board.Tab tab = board.tabs().get(1);
    try (Reader reader = Reader.as(province, "ke-hoach", 1440);
        PlacesTruth truth = PlacesTruth.of(province)) {
      OpenBoard open = reader.open(board);
      open.go(tab);
      open.choose("stage", "Quyết định");
      open.choose("year", "2024");
      open.forget();
      open.press();
      open.asked(tab, chart -> true);
      Map<String, String> labels = labels();
      assertThat(open.read(board.chart("khong-quy-doi-don-vi"), 0, 1, 2, 6, 7))
          .filteredOn(row -> row.startsWith(NOT_CONVERTED))
          .hasSizeGreaterThan(5)
          .containsExactlyInAnyOrderElementsOf(
              truth
                  .rows(
                      "select unit_id, n, done from counted where year = 2024 and unit_id in"
                          + " (select unit_id from event where extent = 'PARTIAL' and weight is null)")
                  .stream()
                  .map(row -> row.split("\\|", 2))
                  .map(row -> NOT_CONVERTED + labels.get(row[0]) + "|" + row[1])
                  .toList());
    }
  }

  private Map<String, String> labels() {
    return Mart.of(province).rows("select unit_id, unit_label from rpt_unit_label").stream()
        .map(row -> row.split("\\|", 2))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  @Test
  void whoReadsForOneSuccessorGetsNoRowOfWhatWasSplit() {
    assertThat(
            Mart.of(province)
                .rows(
                    "select predecessor_unit_id from bridge_unit_succession where extent = 'PARTIAL'"
                        + " and successor_unit_id = '"
                        + READER
                        + "' order by 1"))
        .containsExactly(SHARED, UNSHARED);
    String where = "unit_id in ('" + SHARED + "', '" + UNSHARED + "')";
    for (String table : List.of("rpt_board_items", "rpt_board_counts", "rpt_board_history")) {
      Rows.Dataset dataset = Rows.dataset(province, table);
      List<String> units = List.of("unit_id");
      assertThat(Rows.of(province.as("mot-phan"), dataset, units, "count(*)", where)).isEmpty();
      assertThat(Rows.of(province.as("ke-hoach"), dataset, units, "count(*)", where))
          .as(table)
          .isNotEmpty();
    }
    try (Reader reader = Reader.as(province, "mot-phan", 1440)) {
      OpenBoard open = reader.open(board);
      open.tab(board.tabs().get(1));
      List<String> units = new ArrayList<>();
      open.answer(board.chart("khong-quy-doi-don-vi"))
          .results()
          .path(0)
          .path("data")
          .forEach(row -> units.add(row.path("unit_label").asText()));
      assertThat(units).as("drawn from two districts itself").containsOnly(labels().get(READER));
    }
  }

  @Test
  void butReadsThePublishedFigureOfItsUnitWithItsShareAsEveryoneDoes() {
    String own =
        "target_unit_id = '"
            + READER
            + "' and lens = 'AS_IS' and level = 'XA' and stage = 'DECIDED' and period = 'YEAR'"
            + " and year = 2024 and expected is not null";
    Rows.Dataset lens = Rows.dataset(province, "rpt_board_lens");
    List<String> seen =
        Rows.of(
            province.as("mot-phan"), lens, List.of("year_text"), "round(sum(expected), 6)", own);
    assertThat(seen)
        .isEqualTo(
            Rows.of(
                province.as("ke-hoach"),
                lens,
                List.of("year_text"),
                "round(sum(expected), 6)",
                own));
    try (PlacesTruth truth = PlacesTruth.of(province)) {
      assertThat(seen)
          .isEqualTo(
              truth.rows(
                  "select '2024|' || round(sum(c.n * if(e.extent = 'WHOLE', 1.0, cast(e.weight as double))), 6)"
                      + " from counted c join event e on e.unit_id = c.unit_id"
                      + " where c.year = 2024 and e.successor_unit_id = '"
                      + READER
                      + "' and (e.extent = 'WHOLE' or e.weight is not null)"));
    }
  }
}
