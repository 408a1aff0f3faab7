package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another lens may not have the kind of units that was chosen. Who applies it before the filter of
 * kinds knows that sees rows all the same, on tabs that lay hidden too, and applies nothing again.
 */
class AFilterFollowsThoseItDependsOn {
  private final SampleProvince province = SampleProvince.get();
  private final Board board = Board.of(province, "so-sanh");

  @ParameterizedTest
  @ValueSource(strings = {"Địa bàn huyện cũ", "So sánh được (có ở cả hai năm)"})
  void andNoTableOfAHiddenTabIsBlank(String lens) {
    List<String> blank = new ArrayList<>();
    try (Reader reader = Reader.as(province, "ke-hoach", 1920)) {
      OpenBoard open = reader.open(board);
      hidden().forEach(tab -> ask(open, tab, chart -> true));
      open.go(board.tabs().get(0));
      open.forget();
      List<Route> late = hold(open.page(), "kind_label");
      open.choose("lens", lens);
      open.page().waitForCondition(() -> !late.isEmpty());
      open.press();
      open.asked(board.tabs().get(0), chart -> true);
      late.forEach(Route::resume);
      open.page().unroute("**/api/v1/chart/data**");
      for (Board.Tab tab : hidden()) {
        ask(open, tab, tab.charts()::contains);
        assertThat(open.mayApply()).as(tab.title()).isFalse();
        tab.charts().stream()
            .filter(chart -> !chart.mayBeEmpty())
            .filter(chart -> open.isTable(chart) && open.read(chart, 0).isEmpty())
            .forEach(chart -> blank.add(tab.title() + ": " + chart.title()));
      }
    }
    assertThat(blank).isEmpty();
  }

  /** Tabs with tables, of which the ranking shows one kind of units. */
  private List<Board.Tab> hidden() {
    return board.tabs().stream()
        .filter(t -> Set.of("Có ở cả hai năm", "Xếp hạng", "Mọi chỉ số").contains(t.title()))
        .toList();
  }

  private static void ask(OpenBoard open, Board.Tab tab, Predicate<Board.Chart> which) {
    open.go(tab);
    open.asked(tab, which);
  }

  /** Keeps what a filter asks for its values. */
  private static List<Route> hold(Page page, String column) {
    List<Route> held = new ArrayList<>();
    page.route(
        "**/api/v1/chart/data**",
        route -> {
          String asked = String.valueOf(route.request().postData());
          if (asked.contains("native_filter_id") && asked.contains("\"columns\":[\"" + column)) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    return held;
  }
}
