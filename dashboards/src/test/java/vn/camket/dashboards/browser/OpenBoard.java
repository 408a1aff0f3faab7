package vn.camket.dashboards.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dashboard in a reader's browser. */
final class OpenBoard {
  private static final String LOADING =
      "[aria-label='Loading']:visible, [data-test='loading-indicator']:visible";

  private static final String CELLS =
      """
      (chart, columns) => [...chart.querySelectorAll('tbody tr')]
          .filter(row => row.checkVisibility())
          .map(row => [...row.querySelectorAll('td')].map(cell => cell.innerText.trim()))
          .filter(cells => cells.length > Math.max(...columns))
          .map(cells => columns.map(column => cells[column].replace('\u2212', '-')).join('|'))
      """;

  private static final String ROW = "[data-test='filter-bar'] [data-test='container']";

  private static final String BEHIND = "[data-test='dropdown-content']";

  private static final String REACHED =
      """
      place => [...place.querySelectorAll("[role='combobox'][id^='NATIVE_FILTER-']")]
          .filter(box => {
            const where = box.getBoundingClientRect();
            const top = document.elementFromPoint(
                where.x + where.width / 2, where.y + where.height / 2);
            return where.width > 0 && top?.closest('.ant-select')?.contains(box);
          })
          .map(box => box.id.replace('NATIVE_FILTER-', ''))
      """;

  /** How long nothing is asked when all is asked: what a filter sets off begins at once. */
  private static final Duration QUIET = Duration.ofMillis(400);

  private final Page page;
  private final Board board;
  private final List<Response> heard = new ArrayList<>();
  private final Map<Integer, ChartAnswer> answers = new LinkedHashMap<>();
  private int waiting;
  private long lastHeard = System.nanoTime();

  private OpenBoard(Page page, Board board) {
    this.page = page;
    this.board = board;
    page.onResponse(
        response -> {
          if (ChartAnswer.is(response.url())) {
            heard.add(response);
          }
        });
    page.onRequest(request -> count(request, 1));
    page.onRequestFinished(request -> count(request, -1));
    page.onRequestFailed(
        request -> {
          count(request, -1);
          // The page took its question back before the whole answer had come, and asks anew.
          heard.removeIf(response -> response.request().equals(request));
        });
  }

  private void count(Request request, int more) {
    if (ChartAnswer.is(request.url())) {
      waiting += more;
      lastHeard = System.nanoTime();
    }
  }

  /** Opens it by its address and waits until its first tab is drawn. */
  static OpenBoard open(Page page, SampleProvince province, Board board) {
    OpenBoard open = begin(page, province, board);
    open.drawn(board.tabs().get(0));
    return open;
  }

  /** Asks for it by its address and waits for nothing. */
  static OpenBoard begin(Page page, SampleProvince province, Board board) {
    OpenBoard open = new OpenBoard(page, board);
    page.navigate(
        province.url() + "/superset/dashboard/" + board.slug() + "/",
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return open;
  }

  /** Listens to a window in which somebody goes to a dashboard. */
  static OpenBoard watch(Page page, Board board) {
    return new OpenBoard(page, board);
  }

  Page page() {
    return page;
  }

  /** A chart, where it stands. */
  Locator place(Board.Chart chart) {
    return page.locator("[data-test-chart-name=\"" + chart.title() + "\"]").first();
  }

  /** Brings a chart into the middle of the window and waits until it is drawn. */
  void show(Board.Chart chart) {
    place(chart).evaluate("chart => chart.scrollIntoView({block: 'center'})");
    still();
  }

  /** Whether a chart is a table. */
  boolean isTable(Board.Chart chart) {
    return place(chart).locator("table").count() > 0;
  }

  /** Whether something chosen waits to be applied. */
  boolean mayApply() {
    return page.locator("[data-test='filter-bar__apply-button']").isEnabled();
  }

  /**
   * Presses the right button on a drawing.
   *
   * @param across from the left, as a part of its width
   * @param down from the top, as a part of its height
   */
  void press(Board.Chart chart, double across, double down) {
    place(chart).scrollIntoViewIfNeeded();
    Locator drawing = place(chart).locator("canvas").first();
    drawing.scrollIntoViewIfNeeded();
    still();
    BoundingBox box = drawing.boundingBox();
    press(box.x + box.width * across, box.y + box.height * down);
  }

  /** Presses the right button at a place of the window, in pixels. */
  void press(double x, double y) {
    page.mouse().click(x, y, new Mouse.ClickOptions().setButton(MouseButton.RIGHT));
  }

  /** What stands in these columns of a table, row by row, joined by bars, as a person reads it. */
  List<String> read(Board.Chart chart, Integer... columns) {
    @SuppressWarnings("unchecked")
    List<String> rows = (List<String>) place(chart).evaluate(CELLS, List.of(columns));
    return rows;
  }

  /** What the title of a chart tells to whom the pointer rests on it. */
  String explained(Board.Chart chart) {
    Locator told = page.locator(".ant-tooltip:not(.ant-tooltip-hidden) .ant-tooltip-inner");
    page.mouse().move(0, 0);
    told.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    place(chart).locator(".header-title").getByText(chart.title()).first().hover();
    return told.innerText();
  }

  /** The menu of a chart, opened. */
  Locator menu(Board.Chart chart) {
    place(chart).locator("[aria-label='Tùy chọn khác']").click();
    return page.locator("[role='menu']").last();
  }

  /** The link to a chart, with the filters as they stand, that its menu copies. */
  String link(Board.Chart chart) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    menu(chart).getByText("Chia sẻ", new Locator.GetByTextOptions().setExact(true)).hover();
    Locator copy = page.getByText("Chép liên kết cố định vào bộ nhớ tạm").last();
    copy.waitFor();
    page.waitForResponse(r -> r.url().endsWith("/permalink"), copy::click);
    page.getByText("Đã chép vào bộ nhớ tạm").first().waitFor();
    return (String) page.evaluate("() => navigator.clipboard.readText()");
  }

  /** The title of the tab in sight. */
  String chosenTab() {
    return page.locator("[role='tab'][aria-selected='true']").innerText().strip();
  }

  /** Goes to a tab and waits until it is drawn. */
  void tab(Board.Tab tab) {
    go(tab);
    drawn(tab);
  }

  /** Clicks at a tab. */
  void go(Board.Tab tab) {
    page.locator("[role='tab']")
        .getByText(tab.title(), new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  /** Waits until every chart of a tab has its answer and stands still. */
  void drawn(Board.Tab tab) {
    asked(tab, chart -> !answers.containsKey(chart.id()));
    still();
  }

  /**
   * Waits until these charts of the head and a tab are answered and no chart asks any more. A chart
   * that asks nothing for long has no answer afterwards: which is for the test to tell.
   */
  void asked(Board.Tab tab, Predicate<Board.Chart> which) {
    Set<Integer> wanted =
        Stream.concat(board.head().stream(), tab.charts().stream())
            .filter(which)
            .map(Board.Chart::id)
            .collect(Collectors.toCollection(TreeSet::new));
    try {
      page.waitForCondition(
          () -> heardOf().containsAll(wanted),
          new Page.WaitForConditionOptions().setTimeout(60_000));
    } catch (TimeoutError e) {
      listen();
    }
    page.waitForCondition(
        () ->
            waiting <= 0
                && System.nanoTime() - lastHeard > QUIET.toNanos()
                && page.locator(LOADING).count() == 0,
        new Page.WaitForConditionOptions().setTimeout(60_000));
    listen();
  }

  /** Waits until nothing loads and the picture no longer changes. */
  void still() {
    page.waitForCondition(
        () -> page.locator(LOADING).count() == 0,
        new Page.WaitForConditionOptions().setTimeout(60_000));
    Stillness.of(page);
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

  /** The box of a filter in the row of those that act on the tab in sight, standing still. */
  private Locator filter(String name) {
    Locator box =
        page.locator(ROW)
            .getByRole(
                AriaRole.COMBOBOX,
                new Locator.GetByRoleOptions().setName("NATIVE_FILTER-" + name).setExact(true));
    box.scrollIntoViewIfNeeded();
    return box;
  }

  /** The names of the filters in the row that a pointer reaches, as they stand. */
  List<String> filtersInSight() {
    return names(page.locator(ROW).evaluate(REACHED));
  }

  /** Shows the filters that do not act on the tab in sight, behind their button. */
  void showFiltersOfOtherTabs() {
    page.getByText("Bộ lọc của thẻ khác").click();
    page.locator(BEHIND).waitFor();
    // It stays as it was left. By script, because a page that scrolls closes it.
    page.locator(BEHIND)
        .evaluate("e => e.querySelector(\".ant-collapse-header[aria-expanded='false']\")?.click()");
  }

  /** The names of those that a pointer reaches, as they stand. */
  List<String> filtersOfOtherTabs() {
    return names(page.locator(BEHIND).evaluate(REACHED));
  }

  /** Closes what shows them. */
  void hideFiltersOfOtherTabs() {
    page.getByText("Bộ lọc của thẻ khác").click();
    page.locator(BEHIND)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private static List<String> names(Object found) {
    @SuppressWarnings("unchecked")
    List<String> names = (List<String>) found;
    return names;
  }

  /** Applies what was chosen, and waits until the charts in sight are drawn anew. */
  void apply() {
    listen();
    press();
    applied();
  }

  /** Applies what was chosen, and waits for nothing. */
  void press() {
    page.locator("[data-test='filter-bar__apply-button']").click();
  }

  /** Waits until the charts in sight have been asked anew, after something was chosen. */
  void applied() {
    page.waitForCondition(
        () -> !heard.isEmpty(), new Page.WaitForConditionOptions().setTimeout(90_000));
    still();
    listen();
  }

  /** Of the charts that have answered since the answers were last read or forgotten. */
  private Set<Integer> heardOf() {
    return Stream.concat(
            answers.keySet().stream(), heard.stream().map(r -> ChartAnswer.chartOf(r.url())))
        .collect(Collectors.toSet());
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

  /** The answers so far, which it forgets: what is asked from now on stands apart. */
  Map<Integer, ChartAnswer> forget() {
    Map<Integer, ChartAnswer> soFar = new LinkedHashMap<>(answers());
    answers.clear();
    return soFar;
  }

  /** The last answer of each chart so far, by its number. */
  Map<Integer, ChartAnswer> answers() {
    listen();
    return answers;
  }
}
