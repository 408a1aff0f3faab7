package vn.camket.dashboards.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dashboard in a reader's browser. */
final class OpenBoard {
  private static final int LOW = 600;

  private final Page page;
  private final Board board;
  private final List<Response> heard = new ArrayList<>();
  private final Map<Integer, ChartAnswer> answers = new LinkedHashMap<>();

  private OpenBoard(Page page, Board board) {
    this.page = page;
    this.board = board;
    page.onResponse(
        response -> {
          if (ChartAnswer.is(response)) {
            heard.add(response);
          }
        });
  }

  /** Opens it by its address and waits until its first tab is drawn. */
  static OpenBoard open(Page page, SampleProvince province, Board board) {
    OpenBoard open = new OpenBoard(page, board);
    page.navigate(province.url() + "/superset/dashboard/" + board.slug() + "/");
    open.drawn(board.tabs().get(0));
    return open;
  }

  Page page() {
    return page;
  }

  /** Goes to a tab and waits until it is drawn. */
  void tab(Board.Tab tab) {
    Locator handle =
        page.locator("[role='tab']")
            .filter(
                new Locator.FilterOptions().setHasText(Pattern.compile("^" + tab.title() + "$")));
    handle.click();
    drawn(tab);
  }

  /** Waits until every chart of a tab has its answer and stands still. */
  void drawn(Board.Tab tab) {
    Set<Integer> wanted = new TreeSet<>();
    board.head().forEach(c -> wanted.add(c.id()));
    tab.charts().forEach(c -> wanted.add(c.id()));
    page.waitForCondition(
        () -> heardOf().containsAll(wanted), new Page.WaitForConditionOptions().setTimeout(90_000));
    still();
    listen();
  }

  /** Waits until nothing loads and the picture no longer changes. */
  void still() {
    page.waitForCondition(
        () ->
            page.locator("[aria-label='Loading']:visible, [data-test='loading-indicator']:visible")
                    .count()
                == 0,
        new Page.WaitForConditionOptions().setTimeout(60_000));
    byte[][] last = {new byte[0]};
    page.waitForCondition(
        () -> {
          byte[] now = page.screenshot();
          boolean same = Arrays.equals(last[0], now);
          last[0] = now;
          return same;
        },
        new Page.WaitForConditionOptions().setTimeout(30_000));
  }

  /** Makes the window as wide as told and as high as the dashboard, and waits until it is drawn. */
  Page wholeAt(int width) {
    page.setViewportSize(width, LOW);
    still();
    int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(width, Math.max(height, LOW));
    still();
    return page;
  }

  private Set<Integer> heardOf() {
    return heard.stream().map(r -> ChartAnswer.chartOf(r.url())).collect(Collectors.toSet());
  }

  private void listen() {
    heard.forEach(r -> answers.put(ChartAnswer.chartOf(r.url()), ChartAnswer.of(r)));
  }

  /** The last answer of each chart so far, by its number. */
  Map<Integer, ChartAnswer> answers() {
    listen();
    return answers;
  }
}
