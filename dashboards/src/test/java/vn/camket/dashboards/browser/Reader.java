package vn.camket.dashboards.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A person at a browser, logged in by the login page. Closes with its windows. */
final class Reader implements AutoCloseable {
  private static final Map<String, String> LOGGED_IN = new ConcurrentHashMap<>();

  private static final Map<String, Set<String>> HOSTS_ASKED = new ConcurrentHashMap<>();

  private final SampleProvince province;
  private final BrowserContext context;

  private Reader(SampleProvince province, BrowserContext context) {
    this.province = province;
    this.context = context;
    context.setDefaultTimeout(45_000);
    context.addInitScript(Stillness.NOTES);
    context.onRequest(this::note);
  }

  /** A person who has not logged in. */
  static Reader stranger(SampleProvince province, int width) {
    return new Reader(province, Chromium.get().newContext(options(width)));
  }

  /** A person at a window of a width in pixels. */
  static Reader as(SampleProvince province, String username, int width) {
    String state =
        LOGGED_IN.computeIfAbsent(
            username + " at " + province.url(), key -> login(province, username));
    return new Reader(province, Chromium.get().newContext(options(width).setStorageState(state)));
  }

  private static Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, 1000)
        .setLocale("vi-VN")
        .setTimezoneId("Asia/Ho_Chi_Minh")
        .setAcceptDownloads(true);
  }

  /** Every host that any page of a Superset asked in any test so far. */
  static Set<String> hostsAsked(SampleProvince province) {
    return HOSTS_ASKED.computeIfAbsent(province.url(), url -> ConcurrentHashMap.newKeySet());
  }

  private void note(Request request) {
    URI uri = URI.create(request.url().replaceAll("[?#].*$", ""));
    if (uri.getHost() != null) {
      hostsAsked(province).add(uri.getHost() + ":" + uri.getPort());
    }
  }

  private static String login(SampleProvince province, String username) {
    try (Reader stranger = stranger(province, 1440)) {
      Page page = stranger.page();
      page.navigate(province.url() + "/login/");
      // A late answer to what the login page asks would bring back the cookie of nobody.
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.locator("[data-test='username-input']").fill(username);
      page.locator("[data-test='password-input']").fill(province.password(username));
      page.locator("[data-test='login-button']").click();
      page.waitForURL(url -> !url.contains("/login"));
      return stranger.context.storageState();
    }
  }

  /** A new window. */
  Page page() {
    return context.newPage();
  }

  /** Opens a dashboard in a new window. */
  OpenBoard open(Board board) {
    return OpenBoard.open(page(), province, board);
  }

  @Override
  public void close() {
    context.close();
  }
}
