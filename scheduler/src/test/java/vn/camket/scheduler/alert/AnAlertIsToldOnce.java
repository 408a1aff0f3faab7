package vn.camket.scheduler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a webhook of a real server of HTTP. */
class AnAlertIsToldOnce {
  private static final Concern A = new Concern("a", "Việc A");
  private static final Concern B = new Concern("b", "Việc B");

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private volatile int status = 200;
  @TempDir private Path folder = Path.of("");

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
  void aConcernIsToldOnceAndOnceWhenItIsOver() throws Exception {
    AlertBook book = book();
    book.look("/h", List.of(A));
    book.look("/h", List.of(new Concern("a", "Việc A, lần nữa"), B));
    book.look("/h", List.of(B));
    book.look("/h", List.of(A, B));
    assertThat(told)
        .containsExactly(
            body("Việc A", "\"Việc A\"", ""),
            body("Việc B", "\"Việc B\"", ""),
            body("đã hết: Việc A, lần nữa", "", "\"Việc A, lần nữa\""),
            body("Việc A", "\"Việc A\"", ""));
  }

  @Test
  void anotherStartOfTheServiceDoesNotTellItAgain() throws Exception {
    book().look("/h", List.of(A));
    book().look("/h", List.of(A));
    assertThat(told).hasSize(1);
  }

  @Test
  void whatCouldNotBeToldIsToldAtTheNextLook() throws Exception {
    AlertBook book = book();
    status = 503;
    book.look("/h", List.of(A));
    assertThat(book.failing()).containsExactly("webhook of 127.0.0.1: status 503");
    status = 200;
    book.look("/h", List.of(A));
    assertThat(told).hasSize(1);
    assertThat(book.failing()).isEmpty();
  }

  private static String body(String text, String problems, String solved) {
    return "{\"home\":\"/h\",\"text\":\"camket: "
        + text
        + "\",\"problems\":["
        + problems
        + "],\"solved\":["
        + solved
        + "]}";
  }

  private AlertBook book() {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new AlertBook(folder.resolve("alerts.json"), List.of(new WebhookAlert(address)));
  }
}
