package vn.camket.dashboards.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person logged in to one Superset. Logins are limited (10 a second, 100 a minute): log in once
 * and keep the session, which logs in again when its token has expired. Safe for several threads.
 */
public final class Session {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern CSRF_IN_PAGE =
      Pattern.compile("name=\"csrf_token\"[^>]*value=\"([^\"]+)\"");
  private static final String EXPIRED = "Token has expired";
  private static final String BOUNDARY = "camket-bundle-4d1f0c9a";

  private final String url;
  private final String user;
  private final String password;
  private final HttpClient http;
  volatile Keys keys;

  private Session(String url, String user, String password, HttpClient http, Keys keys) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.http = http;
    this.keys = keys;
  }

  /** What Superset gave at a login; the token holds for a quarter of an hour. */
  record Keys(String token, String csrf) {
    static final Keys NONE = new Keys("", "");
  }

  /**
   * Logs in.
   *
   * @param url address of Superset, without a slash at the end
   * @throws SupersetException when it does not answer, or refuses the password
   */
  public static Session login(String url, String user, String password) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new Session(url, user, password, http, keys(url, user, password, http));
  }

  private static Keys keys(String url, String user, String password, HttpClient http) {
    Session stranger = new Session(url, user, "", http, Keys.NONE);
    ObjectNode body = JSON.createObjectNode();
    body.put("username", user).put("password", password).put("provider", "db").put("refresh", true);
    Answer answer = stranger.send("POST", "/api/v1/security/login", body);
    if (!answer.isOk()) {
      throw refused("POST /api/v1/security/login as " + user, answer);
    }
    String token = answer.json().path("access_token").asText();
    Session known = new Session(url, user, "", http, new Keys(token, ""));
    return new Keys(token, known.csrfToken());
  }

  /** Logs in again, unless another thread has done so since these keys were used. */
  private synchronized void renew(Keys used) {
    if (keys.equals(used)) {
      keys = keys(url, user, password, http);
    }
  }

  /** By the API, which only an admin may ask, else from the page that a browser would have open. */
  private String csrfToken() {
    Answer answer = send("GET", "/api/v1/security/csrf_token/", null);
    if (answer.isOk()) {
      return answer.json().path("result").asText();
    }
    Matcher found = CSRF_IN_PAGE.matcher(granted("GET", "/login/", null).text());
    if (!found.find()) {
      throw new SupersetException("Superset's login page holds no CSRF token", null);
    }
    return found.group(1);
  }

  /** The name of the person. */
  public String user() {
    return user;
  }

  /** The address of Superset. */
  public String url() {
    return url;
  }

  /**
   * Reads.
   *
   * @param path with its query, from {@code /api} on
   * @throws SupersetException when it is refused
   */
  public JsonNode get(String path) {
    return granted("GET", path, null).json();
  }

  /**
   * Reads a file.
   *
   * @throws SupersetException when it is refused
   */
  public byte[] download(String path) {
    return granted("GET", path, null).content();
  }

  /**
   * Sends something that must be accepted.
   *
   * @param method POST, PUT or DELETE
   * @param body JSON, or null
   * @throws SupersetException when it is refused
   */
  public JsonNode write(String method, String path, @Nullable JsonNode body) {
    return granted(method, path, body).json();
  }

  private Answer granted(String method, String path, @Nullable JsonNode body) {
    Answer answer = send(method, path, body);
    if (!answer.isOk()) {
      throw refused(method + " " + path + " as " + user, answer);
    }
    return answer;
  }

  /**
   * Sends something that may be refused.
   *
   * @param body JSON, or null
   * @throws SupersetException when Superset does not answer
   */
  public Answer send(String method, String path, @Nullable JsonNode body) {
    return exchange(
        known ->
            body == null
                ? request(path, known).method(method, BodyPublishers.noBody())
                : request(path, known)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body.toString())));
  }

  /**
   * Uploads a file as a form.
   *
   * @param field name of the form's field
   * @throws SupersetException when it is refused
   */
  public void upload(String path, String field, String fileName, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/zip\r\n\r\n"
            .formatted(BOUNDARY, field, fileName);
    ByteArrayOutputStream form = new ByteArrayOutputStream(content.length + 512);
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    Answer answer =
        exchange(
            known ->
                request(path, known)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    if (!answer.isOk()) {
      throw refused("POST " + path, answer);
    }
  }

  private HttpRequest.Builder request(String path, Keys known) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, */*")
            .header("Referer", url + "/");
    if (!known.token().isEmpty()) {
      request.header("Authorization", "Bearer " + known.token());
    }
    if (!known.csrf().isEmpty()) {
      request.header("X-CSRFToken", known.csrf());
    }
    return request;
  }

  private Answer exchange(Function<Keys, HttpRequest.Builder> request) {
    Keys used = keys;
    Answer answer = exchange(request.apply(used).build());
    if (answer.status() != 401 || password.isEmpty() || !answer.text().contains(EXPIRED)) {
      return answer;
    }
    renew(used);
    return exchange(request.apply(keys).build());
  }

  private Answer exchange(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new SupersetException(
          "Superset does not answer "
              + request.method()
              + " "
              + request.uri()
              + "; see camket superset-status",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SupersetException("Interrupted while Superset was asked", e);
    }
  }

  private static SupersetException refused(String request, Answer answer) {
    String text = answer.text();
    String shown = text.length() > 1_500 ? text.substring(0, 1_500) + " …" : text;
    return new SupersetException(
        request + " was answered with " + answer.status() + ": " + shown, null);
  }
}
