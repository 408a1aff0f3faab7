package vn.camket.scheduler.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a webhook is told, against a real one. */
class AnAlertIsToldOnce {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private volatile int status = 200;

  AnAlertIsToldOnce() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void listen() {
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (status == 200) {
            told.add(body);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void aProblemIsToldOnceAndAgainOnlyAfterItWasGone() throws Exception {
    var alert = new WebhookAlert(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    alert.look("/h", List.of("a"));
    alert.look("/h", List.of("a", "b"));
    alert.look("/h", List.of());
    alert.look("/h", List.of("a"));
    assertThat(told)
        .containsExactly(
            "{\"home\":\"/h\",\"text\":\"camket: a\",\"problems\":[\"a\"]}",
            "{\"home\":\"/h\",\"text\":\"camket: b\",\"problems\":[\"b\"]}",
            "{\"home\":\"/h\",\"text\":\"camket: a\",\"problems\":[\"a\"]}");
  }

  @Test
  void whatCouldNotBeToldIsToldAtTheNextLook() throws Exception {
    var alert = new WebhookAlert(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    status = 503;
    alert.look("/h", List.of("a"));
    status = 200;
    alert.look("/h", List.of("a"));
    assertThat(told).hasSize(1);
  }
}
