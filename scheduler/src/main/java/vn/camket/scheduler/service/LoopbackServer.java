package vn.camket.scheduler.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.camket.scheduler.RefusedException;

/**
 * HTTP on 127.0.0.1 only. The status page, health and metrics are open to the machine's users; what
 * stands under {@code /api} needs the token.
 */
final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final String token;
  private final Answers answers;

  private LoopbackServer(HttpServer server, String token, Answers answers) {
    this.server = server;
    this.token = token;
    this.answers = answers;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  static LoopbackServer start(int port, String token, Answers answers) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new LoopbackServer(HttpServer.create(address, 0), token, answers);
    } catch (IOException e) {
      throw new UncheckedIOException("127.0.0.1:" + port + ": " + e.getMessage(), e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    if (!isLoopbackName(exchange)) {
      return Answer.text(403, "Ask for 127.0.0.1");
    }
    if (path.startsWith("/api/") && !hasToken(exchange)) {
      return Answer.text(401, "The token is missing or wrong");
    }
    try {
      return answers.to(exchange.getRequestMethod(), path, query(exchange));
    } catch (RefusedException e) {
      return Answer.text(409, Objects.requireNonNullElse(e.getMessage(), "?"));
    } catch (RuntimeException e) {
      return Answer.text(500, e.toString());
    }
  }

  /** A page of another site may bring the browser here by a name of its own. */
  private static boolean isLoopbackName(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  }

  private boolean hasToken(HttpExchange exchange) {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param type content type
   * @param body text
   */
  record Answer(int status, String type, String body) {
    static Answer text(int status, String text) {
      return new Answer(status, "text/plain; charset=utf-8", text + "\n");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
