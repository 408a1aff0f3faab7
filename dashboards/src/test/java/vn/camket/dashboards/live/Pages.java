package vn.camket.dashboards.live;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.dashboards.access.Passwords;

/** Pages as a browser gets them: by a cookie, where programs have a token. Follows no redirect. */
public final class Pages {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf_token\"[^>]*value=\"([^\"]+)\"");

  private final String url;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Pages(String url) {
    this.url = url;
  }

  /** Of somebody who has not logged in. */
  public static Pages ofAStranger(LiveSuperset superset) {
    return new Pages(superset.admin().url());
  }

  /** Of a user, logged in by the login page and the first password. */
  public static Pages of(LiveSuperset superset, String username) throws IOException {
    Pages pages = ofAStranger(superset);
    String password =
        Files.readString(Passwords.of(superset.home().folder()).file(username)).strip();
    Matcher csrf = CSRF.matcher(pages.get("/login/").body());
    if (!csrf.find()) {
      throw new AssertionError("The login page has no CSRF token");
    }
    String form =
        "username=%s&password=%s&csrf_token=%s"
            .formatted(username, encoded(password), encoded(csrf.group(1)));
    HttpRequest request =
        pages
            .request("/login/")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    pages.send(request);
    return pages;
  }

  /** One page. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** What a page sends beside. */
  public HttpResponse<String> post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Referer", url + "/login/");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
