package vn.camket.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.live.Pages;

/**
 * The login page asks for its language and logs what happens on it, as nobody, and such a question
 * may be answered after the login: no such answer brings the cookie of nobody back.
 */
class ALoginStays {
  private static final String COOKIE = "set-cookie";

  private final Pages stranger = Pages.ofAStranger(LiveSuperset.get());

  @Test
  void whateverTheLoginPageAsksBeside() {
    assertThat(stranger.get("/login/").headers().firstValue(COOKIE)).isPresent();
    assertThat(stranger.get("/superset/language_pack/vi/").headers().firstValue(COOKIE)).isEmpty();
    HttpResponse<String> log = stranger.post("/superset/log/?explode=events");
    assertThat(log.headers().firstValue(COOKIE)).isEmpty();
    assertThat(log.statusCode()).as("leads nowhere, where another cookie may wait").isEqualTo(204);
  }
}
