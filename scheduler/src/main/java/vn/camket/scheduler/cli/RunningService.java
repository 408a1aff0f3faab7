package vn.camket.scheduler.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.service.NodeFolder;
import vn.camket.scheduler.service.NodeFolder.Address;

/** The service that runs for a home on this machine. */
final class RunningService {
  private static final JsonMapper JSON = new JsonMapper();

  private final Address address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  private RunningService(Address address) {
    this.address = address;
  }

  /** The service; null when none answers. */
  static @Nullable RunningService of(NodeFolder node) {
    Address address = node.address();
    if (address == null || ProcessHandle.of(address.pid()).isEmpty()) {
      return null;
    }
    var service = new RunningService(address);
    return service.answers() ? service : null;
  }

  /**
   * The service.
   *
   * @throws RefusedException when none answers
   */
  static RunningService needed(NodeFolder node) {
    RunningService service = of(node);
    if (service == null) {
      throw new RefusedException(
          ExitCode.ENVIRONMENT,
          "The schedule of " + node.home() + " does not run: start it with 'camket schedule start'",
          null);
    }
    return service;
  }

  private boolean answers() {
    try {
      return send("GET", "/api/next", Map.of("days", "1")).statusCode() == 200;
    } catch (RefusedException e) {
      return false;
    }
  }

  long pid() {
    return address.pid();
  }

  String url() {
    return "http://127.0.0.1:" + address.port() + "/";
  }

  ArrayNode rows(String method, String path, Map<String, String> query) {
    String body = text(method, path, query);
    try {
      return (ArrayNode) JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new RefusedException(ExitCode.ENVIRONMENT, "The service answers: " + body, e);
    }
  }

  String text(String method, String path, Map<String, String> query) {
    HttpResponse<String> response = send(method, path, query);
    if (response.statusCode() != 200) {
      ExitCode code = response.statusCode() == 409 ? ExitCode.USAGE : ExitCode.ENVIRONMENT;
      throw new RefusedException(code, response.body().strip(), null);
    }
    return response.body().strip();
  }

  private HttpResponse<String> send(String method, String path, Map<String, String> query) {
    String asked =
        query.entrySet().stream()
            .map(
                part ->
                    part.getKey()
                        + "="
                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + address.port() + path + "?" + asked))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + address.token())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RefusedException(ExitCode.ENVIRONMENT, "The service does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(ExitCode.ENVIRONMENT, "Interrupted", e);
    }
  }
}
