package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A filter that acts on a tab stands in the row above it, where a pointer reaches it, whatever tabs
 * and widths of the window came before; the others of the board stand behind one button.
 */
class EveryFilterStaysInSight {
  private static final int HEIGHT = 1000;

  private final SampleProvince province = SampleProvince.get();

  @ParameterizedTest
  @CsvSource({"1440, 1920", "1920, 1440"})
  void fromTabToTabAndFromWidthToWidth(int first, int second) {
    List<String> wrong = new ArrayList<>();
    try (Reader reader = Reader.as(province, "ke-hoach", first)) {
      for (Board board : Board.all(province)) {
        BoardFilters filters = BoardFilters.of(province, board);
        if (!filters.names().isEmpty()) {
          OpenBoard open = reader.open(board);
          board.tabs().stream()
              .map(tab -> missing(open, filters, board, tab, List.of(second, first - 60, first)))
              .filter(missing -> !missing.isEmpty())
              .findFirst()
              .ifPresent(wrong::add);
          open.page().close();
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void andNoHintLiesUponTheListOfTheOthers() {
    try (Reader reader = Reader.as(province, "ke-hoach", 1440)) {
      Board board = Board.of(province, "lanh-dao");
      OpenBoard open = reader.open(board);
      open.tab(board.tabs().get(board.tabs().size() - 1));
      Locator hint =
          open.page()
              .locator("[role='tooltip']:visible", new Page.LocatorOptions().setHasText("bộ lọc"));
      open.page().getByText("Bộ lọc của thẻ khác").hover();
      hint.first().waitFor();
      open.showFiltersOfOtherTabs();
      open.still();
      assertThat(hint.count()).isZero();
    }
  }

  /** What is first missed on a tab, in windows that change from width to width; or empty. */
  private static String missing(
      OpenBoard open, BoardFilters filters, Board board, Board.Tab tab, List<Integer> widths) {
    open.go(tab);
    Set<String> acting = acting(filters, board, tab);
    Set<String> others = new TreeSet<>(filters.names());
    others.removeAll(acting);
    String missing = missing(open, open::filtersInSight, acting, tab.title());
    if (missing.isEmpty() && !others.isEmpty()) {
      open.showFiltersOfOtherTabs();
      missing = missing(open, open::filtersOfOtherTabs, others, tab.title() + ", behind");
      open.hideFiltersOfOtherTabs();
    }
    for (int i = 0; i < widths.size() && missing.isEmpty(); i++) {
      open.page().setViewportSize(widths.get(i), HEIGHT);
      missing = missing(open, open::filtersInSight, acting, tab.title());
    }
    return missing;
  }

  private static Set<String> acting(BoardFilters filters, Board board, Board.Tab tab) {
    Set<String> acting = new TreeSet<>();
    for (String filter : filters.names()) {
      if (board.head().stream().anyMatch(c -> filters.reaches(Set.of(filter), c))
          || tab.charts().stream().anyMatch(c -> filters.reaches(Set.of(filter), c))) {
        acting.add(filter);
      }
    }
    return acting;
  }

  private static String missing(
      OpenBoard open, Supplier<List<String>> seen, Set<String> wanted, String where) {
    try {
      open.page()
          .waitForCondition(
              () -> Set.copyOf(seen.get()).equals(wanted),
              new Page.WaitForConditionOptions().setTimeout(10_000));
      return "";
    } catch (TimeoutError e) {
      return open.page().url().replaceAll(".*/dashboard/|[/?].*", "")
          + ", "
          + where
          + ", "
          + open.page().viewportSize().width
          + " pixels: "
          + seen.get()
          + " and not "
          + wanted;
    }
  }
}
