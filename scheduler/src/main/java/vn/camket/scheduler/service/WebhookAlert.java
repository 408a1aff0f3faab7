package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells a webhook of problems that have come up: each once, again only after it was gone. What
 * could not be told is tried again at the next look.
 */
final class WebhookAlert {
  private static final Logger LOG = Logger.getLogger(WebhookAlert.class.getName());
  private static final JsonMapper JSON = new JsonMapper();

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Set<String> told = new HashSet<>();

  WebhookAlert(URI address) {
    this.address = address;
  }

  /** Looks at what a person must look at now. */
  void look(String home, List<String> problems) throws InterruptedException {
    told.retainAll(problems);
    List<String> fresh = new ArrayList<>(problems);
    fresh.removeAll(told);
    if (!fresh.isEmpty() && tell(home, fresh)) {
      told.addAll(fresh);
    }
  }

  private boolean tell(String home, List<String> problems) throws InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    body.put("home", home).put("text", "camket: " + String.join("; ", problems));
    problems.forEach(body.putArray("problems")::add);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
    } catch (IOException e) {
      LOG.log(
          Level.WARNING, "{0}: the alert could not be delivered: {1}", new Object[] {address, e});
      return false;
    }
  }
}
