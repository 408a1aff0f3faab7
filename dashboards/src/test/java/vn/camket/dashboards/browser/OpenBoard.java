package vn.camket.dashboards.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dashboard in a reader's browser. */
final class OpenBoard {
  private static final int LOW = 600;

  /** Charts are drawn anew up to half a second after a window has changed. */
  private static final Duration STILL = Duration.ofMillis(800);

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

  /** Listens to a window in which somebody goes to a dashboard. */
  static OpenBoard watch(Page page, Board board) {
    return new OpenBoard(page, board);
  }

  Page page() {
    return page;
  }

  /** The menu of a chart, opened. */
  Locator menu(Board.Chart chart) {
    page.locator("[data-test-chart-name=\"" + chart.title() + "\"]")
        .first()
        .locator("[aria-label='Tùy chọn khác']")
        .click();
    return page.locator("[role='menu']").last();
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
    wanted.removeAll(answers.keySet());
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
    long[] since = {System.nanoTime()};
    page.waitForCondition(
        () -> {
          byte[] now = page.screenshot();
          if (!Arrays.equals(last[0], now)) {
            last[0] = now;
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > STILL.toNanos();
        },
        new Page.WaitForConditionOptions().setTimeout(60_000));
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

  /** Chooses a value of a filter, without applying it. */
  void choose(String filter, String value) {
    Locator box = filter(filter);
    // The chosen value lies above the box, and a box of several values opens before it can be typed
    // in.
    box.click(new Locator.ClickOptions().setForce(true));
    page.keyboard().type(value);
    page.locator("[role='option'][title='" + value + "'], .ant-select-item[title='" + value + "']")
        .first()
        .click();
    page.keyboard().press("Escape");
  }

  /** The box of a filter, where it stands in the bar or behind "more filters". */
  private Locator filter(String name) {
    Locator box =
        page.getByRole(
            AriaRole.COMBOBOX,
            new Page.GetByRoleOptions().setName("NATIVE_FILTER-" + name).setExact(true));
    if (box.count() == 0 || !box.first().isVisible()) {
      page.getByText("Bộ lọc khác").click();
    }
    return box.first();
  }

  /** Applies what was chosen, and waits until the charts in sight are drawn anew. */
  void apply() {
    listen();
    page.locator("[data-test='filter-bar__apply-button']").click();
    applied();
  }

  /** Waits until the charts in sight have been asked anew, after something was chosen. */
  void applied() {
    page.waitForCondition(
        () -> !heard.isEmpty(), new Page.WaitForConditionOptions().setTimeout(90_000));
    still();
    listen();
  }

  private Set<Integer> heardOf() {
    return heard.stream().map(r -> ChartAnswer.chartOf(r.url())).collect(Collectors.toSet());
  }

  private void listen() {
    heard.forEach(r -> answers.put(ChartAnswer.chartOf(r.url()), ChartAnswer.of(r)));
    heard.clear();
  }

  /** The last answer of a chart. */
  ChartAnswer answer(Board.Chart chart) {
    return answered(answers(), chart);
  }

  /** The answer of a chart among others. */
  static ChartAnswer answered(Map<Integer, ChartAnswer> answers, Board.Chart chart) {
    return Objects.requireNonNull(answers.get(chart.id()), chart.name() + " asked nothing");
  }

  /** The last answer of each chart so far, by its number. */
  Map<Integer, ChartAnswer> answers() {
    listen();
    return answers;
  }
}
