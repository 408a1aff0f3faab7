package vn.camket.dashboards.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.camket.dashboards.superset.Answer;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;

/** Asks every chart that stands in Superset, as the browser does, from one or several clients. */
final class ChartRequests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;
  private final List<ObjectNode> questions = new ArrayList<>();

  ChartRequests(Session session) {
    this.session = session;
    for (JsonNode chart : Listing.of(session, "/api/v1/chart/")) {
      JsonNode whole = session.get("/api/v1/chart/" + chart.path("id").asInt()).path("result");
      questions.add(question(whole.path("query_context").asText()));
    }
  }

  private static ObjectNode question(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A chart without a question", e);
    }
  }

  /** How many charts there are. */
  int charts() {
    return questions.size();
  }

  /**
   * Asks each chart so many times.
   *
   * @param cached whether answers may come from the cache; else each is computed
   * @param clients how many ask at a time
   */
  Throughput measure(boolean cached, int clients, int rounds) {
    List<Double> seconds = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger next = new AtomicInteger();
    int all = questions.size() * rounds;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long begun = System.nanoTime();
    try {
      Callable<Void> client =
          () -> {
            for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
              seconds.add(ask(questions.get(i % questions.size()), cached));
            }
            return null;
          };
      for (Future<Void> ended : threads.invokeAll(Collections.nCopies(clients, client))) {
        ended.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return new Throughput(cached, clients, all, seconds(begun), new Durations(seconds));
  }

  private double ask(ObjectNode question, boolean cached) {
    long begun = System.nanoTime();
    ObjectNode asked = question.deepCopy().put("force", !cached);
    Answer answer = session.send("POST", "/api/v1/chart/data", asked);
    double seconds = seconds(begun);
    JsonNode result = answer.isOk() ? answer.json().path("result").path(0) : null;
    if (result == null || !result.path("error").isNull()) {
      throw new IllegalStateException(
          "A chart was answered " + answer.status() + ": " + answer.text());
    }
    if (result.path("is_cached").asBoolean() != cached) {
      throw new IllegalStateException(
          "An answer came from the wrong place: " + result.path("is_cached"));
    }
    return seconds;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
