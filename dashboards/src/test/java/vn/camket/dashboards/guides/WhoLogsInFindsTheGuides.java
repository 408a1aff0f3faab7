package vn.camket.dashboards.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.LiveSuperset;
import vn.camket.dashboards.live.Pages;

/** Superset serves them itself, to whoever has logged in. */
class WhoLogsInFindsTheGuides {
  private final LiveSuperset superset = LiveSuperset.get();

  @Test
  void everyGuideAndEveryPicture() throws Exception {
    Pages reader = Pages.of(superset, "lanh-dao");
    assertThat(reader.get("/huong-dan/").body())
        .contains("<h1>Hướng dẫn</h1>", "href=\"lanh-dao.md\"");
    for (Guide guide : Guide.all()) {
      HttpResponse<String> page = reader.get("/huong-dan/" + guide.name());
      assertThat(page.statusCode()).as(guide.name()).isEqualTo(200);
      assertThat(page.body()).contains("<h1>").doesNotContain("**", "http-equiv", "https://");
      for (String link : guide.links()) {
        assertThat(reader.get("/huong-dan/" + link).statusCode()).as(link).isEqualTo(200);
      }
    }
    assertThat(reader.get("/superset/welcome/").headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).contains("/dashboard/"));
  }

  @Test
  void nothingElseAndNoStranger() throws Exception {
    Pages reader = Pages.of(superset, "lanh-dao");
    assertThat(reader.get("/huong-dan/..%2F..%2Fpom.xml").statusCode()).isEqualTo(404);
    assertThat(reader.get("/huong-dan/anh/..%2FREADME.md").statusCode()).isEqualTo(404);
    assertThat(reader.get("/huong-dan/khong-co.md").statusCode()).isEqualTo(404);
    HttpResponse<String> refused = Pages.ofAStranger(superset).get("/huong-dan/van-hanh.md");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).contains("/login/"));
  }
}
