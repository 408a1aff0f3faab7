package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A unit and a year change every chart that the assets name, and no other; and every filter with a
 * value narrows the questions of the charts that name it, and of no other.
 */
class AFilterReachesWhatItNames {
  /**
   * What a unit does not change: no commune of this province was drawn from several districts (0 of
   * 0), and every commune signed in every year (100 % of one as of all).
   */
  private static final Set<String> AS_ALL = Set.of("so-lien-huyen", "ky-theo-cach-nhin");

  private final SampleProvince province = SampleProvince.get();

  @ParameterizedTest
  @CsvSource({
    "lanh-dao, year, 2024, unit, Sở Y tế",
    "so-sanh, year, 2024, unit_of_lens, Xã Gio Linh",
    "chi-tiet, year, 2024, unit, Sở Y tế",
    "nop-bao-cao, report_year, 2025, unit, Sở Y tế",
    "sap-xep, year, 2024, unit, Huyện ủy Gio Linh"
  })
  void ofUnitAndYear(String slug, String yearFilter, String year, String unitFilter, String unit) {
    Board board = Board.of(province, slug);
    BoardFilters filters = BoardFilters.of(province, board);
    Set<String> chosen = Set.of(yearFilter, unitFilter);
    Map<Integer, ChartAnswer> before;
    Map<Integer, ChartAnswer> after;
    try (Reader reader = Reader.as(province, "ke-hoach", 1920)) {
      OpenBoard open = reader.open(board);
      board.tabs().forEach(tab -> ask(open, tab, board.charts()));
      // A filter that reaches no chart of the tab in sight is put aside.
      ask(open, board.tabs().get(0), List.of());
      before = open.forget();
      open.choose(yearFilter, year);
      open.choose(unitFilter, unit);
      open.press();
      List<Board.Chart> reached =
          board.charts().stream().filter(c -> filters.reaches(chosen, c)).toList();
      board.tabs().forEach(tab -> ask(open, tab, reached));
      after = open.forget();
    }
    List<String> wrong = new ArrayList<>(filters.wronglyAsked(before, filters.withFirstValue()));
    wrong.addAll(filters.wronglyAsked(after, chosen));
    for (Board.Chart chart : board.charts()) {
      boolean changed = changed(chart, before, after);
      boolean mayChange = filters.reaches(chosen, chart);
      boolean mayStay = AS_ALL.contains(chart.name()) || isEmpty(chart, before, after);
      if (changed != mayChange && !(mayChange && mayStay)) {
        wrong.add(chart.name() + (changed ? " changed" : " did not change"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void andEveryBoardWithAFilterIsLookedAt() {
    assertThat(Board.all(province))
        .filteredOn(board -> !BoardFilters.of(province, board).names().isEmpty())
        .extracting(Board::slug)
        .containsExactlyInAnyOrder("lanh-dao", "so-sanh", "chi-tiet", "nop-bao-cao", "sap-xep");
  }

  private static void ask(OpenBoard open, Board.Tab tab, List<Board.Chart> charts) {
    open.go(tab);
    open.asked(tab, charts::contains);
  }

  /** A chart that was not asked anew shows what it showed. */
  private static boolean changed(
      Board.Chart chart, Map<Integer, ChartAnswer> before, Map<Integer, ChartAnswer> after) {
    ChartAnswer now = after.get(chart.id());
    return now != null && !now.shown().equals(OpenBoard.answered(before, chart).shown());
  }

  /** Nothing of nothing is no change: only where the assets say why there may be nothing. */
  private static boolean isEmpty(
      Board.Chart chart, Map<Integer, ChartAnswer> before, Map<Integer, ChartAnswer> after) {
    ChartAnswer now = after.get(chart.id());
    return chart.mayBeEmpty()
        && OpenBoard.answered(before, chart).rows() == 0
        && now != null
        && now.rows() == 0;
  }
}
