package vn.camket.scheduler.alert;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** JSON by POST to an address: {@code home}, {@code text}, {@code problems}, {@code solved}. */
public final class WebhookAlert implements AlertChannel {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * @param address where it is told
   */
  public WebhookAlert(URI address) {
    this.address = address;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void tell(Alert alert) throws AlertFailedException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body(alert)))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw new IOException("status " + status);
      }
    } catch (IOException e) {
      throw new AlertFailedException("webhook of " + address.getHost() + ": " + e.getMessage(), e);
    }
  }

  private static String body(Alert alert) {
    List<String> said = new ArrayList<>(alert.fresh());
    alert.gone().forEach(gone -> said.add("đã hết: " + gone));
    ObjectNode body = JSON.createObjectNode();
    body.put("home", alert.home()).put("text", "camket: " + String.join("; ", said));
    alert.fresh().forEach(body.putArray("problems")::add);
    alert.gone().forEach(body.putArray("solved")::add);
    return body.toString();
  }
}
