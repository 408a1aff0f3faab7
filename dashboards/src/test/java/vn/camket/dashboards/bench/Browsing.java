package vn.camket.dashboards.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import vn.camket.dashboards.browser.Chromium;

/** Opens dashboards in the Chromium of the machine, without a window. */
final class Browsing {
  private static final String ASKED = "/api/v1/chart/data";
  private static final String DRAWN =
      "() => [...document.querySelectorAll('[data-test=\"chart-grid-component\"]')]"
          + ".some(c => c.querySelector('canvas, tbody td, .header-line')"
          + " && !c.querySelector('[aria-label=\"Loading\"]')) ? Date.now() : 0";
  private static final int QUIET_MILLISECONDS = 2_000;
  private static final int PATIENCE_MILLISECONDS = 120_000;

  private final Browser browser = Chromium.get();
  private final String url;
  private final String user;
  private final String password;

  Browsing(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Opens a dashboard in so many browsers that were never here, and once more in each. */
  List<DrawnBoard> measure(String slug, int rounds) {
    List<Visit> first = new ArrayList<>();
    List<Visit> again = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      try (BrowserContext context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(1440, 1000)
                  .setLocale("vi-VN")
                  .setStorageState(login()))) {
        first.add(visit(context, slug));
        again.add(visit(context, slug));
      }
    }
    return List.of(board(slug, true, first), board(slug, false, again));
  }

  private static DrawnBoard board(String slug, boolean isFirstVisit, List<Visit> visits) {
    return new DrawnBoard(
        slug,
        visits.get(0).charts(),
        isFirstVisit,
        new Durations(visits.stream().map(Visit::firstChart).toList()),
        new Durations(visits.stream().map(Visit::lastAnswer).toList()));
  }

  private record Visit(int charts, double firstChart, double lastAnswer) {}

  private Visit visit(BrowserContext context, String slug) {
    Page page = context.newPage();
    List<Response> answers = new ArrayList<>();
    page.onResponse(
        response -> {
          if (response.url().contains(ASKED)) {
            answers.add(response);
          }
        });
    double begun = System.currentTimeMillis();
    page.navigate(url + "/superset/dashboard/" + slug + "/");
    double drawn =
        ((Number)
                page.waitForFunction(
                        DRAWN,
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLISECONDS))
                    .jsonValue())
            .doubleValue();
    untilQuiet(page, answers);
    double last =
        answers.stream()
            .map(Response::request)
            .mapToDouble(r -> r.timing().startTime + r.timing().responseEnd)
            .max()
            .orElse(begun);
    Visit visit = new Visit(answers.size(), (drawn - begun) / 1000, (last - begun) / 1000);
    page.close();
    return visit;
  }

  /** Until no answer has come for a while; the page asks all charts of a tab at once. */
  private static void untilQuiet(Page page, List<Response> answers) {
    int before = -1;
    while (answers.size() != before) {
      before = answers.size();
      page.waitForTimeout(QUIET_MILLISECONDS);
    }
  }

  /**
   * Logged in by the API of a browser that is then closed: its cookies, nothing of Superset's
   * files.
   */
  private String login() {
    try (BrowserContext context = browser.newContext();
        Page page = context.newPage()) {
      page.navigate(url + "/login/");
      page.locator("[data-test='username-input']").fill(user);
      page.locator("[data-test='password-input']").fill(password);
      page.locator("[data-test='login-button']").click();
      page.waitForURL(at -> !at.contains("/login"));
      return context.storageState();
    }
  }
}
