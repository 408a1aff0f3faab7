package vn.camket.dashboards.superset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.LiveSuperset;

/** A warming or a bench may take longer than the quarter of an hour for which a token holds. */
class ASessionOutlivesItsToken {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LiveSuperset superset = LiveSuperset.get();
  private final Session session = superset.login("lanh-dao");

  @Test
  void andReadsOnAfterALoginOfItsOwn() throws Exception {
    long boards = session.get("/api/v1/dashboard/").path("count").asLong();
    Session.Keys expired = new Session.Keys(expired(session.keys.token()), session.keys.csrf());
    session.keys = expired;

    assertThat(session.get("/api/v1/dashboard/").path("count").asLong())
        .isEqualTo(boards)
        .isPositive();

    assertThat(session.keys).isNotEqualTo(expired);
  }

  @Test
  void aForgedTokenIsRefusedAndNotRenewed() {
    Session.Keys forged = new Session.Keys(session.keys.token() + "x", session.keys.csrf());
    session.keys = forged;

    assertThatThrownBy(() -> session.get("/api/v1/me/"))
        .isInstanceOf(SupersetException.class)
        .hasMessageContaining("GET /api/v1/me/ as lanh-dao was answered with 4");

    assertThat(session.keys).isEqualTo(forged);
  }

  /** The same token as Superset would have given it an hour ago, signed by the key of the home. */
  private String expired(String token) throws Exception {
    String[] parts = token.split("\\.", -1);
    ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    for (String time : new String[] {"iat", "nbf", "exp"}) {
      claims.put(time, claims.path(time).asLong() - 3_600);
    }
    Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
    String signed = parts[0] + "." + text.encodeToString(JSON.writeValueAsBytes(claims));
    Path key = superset.home().folder().resolve("secrets/superset-secret-key.txt");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Files.readString(key).strip().getBytes(UTF_8), "HmacSHA256"));
    return signed + "." + text.encodeToString(mac.doFinal(signed.getBytes(US_ASCII)));
  }
}
