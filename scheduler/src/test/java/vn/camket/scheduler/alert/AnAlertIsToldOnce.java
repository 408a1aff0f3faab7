package vn.camket.scheduler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;
import vn.camket.scheduler.ledger.ToldInStore;

/** Through a webhook of a real server of HTTP. */
class AnAlertIsToldOnce {
  private static final Concern A = new Concern("a", "Việc A");
  private static final Concern B = new Concern("b", "Việc B");

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private volatile int status = 200;
  private final Store store =
      Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));

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
    store.close();
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
  void ofTwoSchedulersOneTellsAndTheOtherWhenItIsGone() throws Exception {
    AlertBook first = book("mot");
    AlertBook second = book("hai");
    first.look("/h", List.of(A));
    second.look("/h", List.of(A, B)); // its clock is ahead: B is not yet for the first
    second.look("/h", List.of());
    assertThat(told).hasSize(1);
    first.leave();
    second.look("/h", List.of(A, B));
    first.look("/h", List.of(A));
    assertThat(told)
        .containsExactly(body("Việc A", "\"Việc A\"", ""), body("Việc B", "\"Việc B\"", ""));
  }

  @Test
  void aSchedulerThatDiedIsFollowedTwoMinutesLater() throws Exception {
    book("mot").look("/h", List.of(A));
    AlertBook second = book("hai");
    second.look("/h", List.of(A, B));
    assertThat(told).hasSize(1);
    try (Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE camket_teller SET until = until - INTERVAL '121' SECOND");
    }
    second.look("/h", List.of(A, B));
    assertThat(told).hasSize(2);
  }

  @Test
  void whoCannotDeliverLeavesItToTheOther() throws Exception {
    AlertBook first = book("mot");
    status = 503;
    first.look("/h", List.of(A));
    assertThat(first.failing()).hasSize(1);
    status = 200;
    book("hai").look("/h", List.of(A));
    first.look("/h", List.of(A));
    assertThat(told).hasSize(1);
    assertThat(first.failing()).isEmpty();
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
    return book("mot");
  }

  private AlertBook book(String node) {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new AlertBook(new ToldInStore(store, node), List.of(new WebhookAlert(address)));
  }
}
