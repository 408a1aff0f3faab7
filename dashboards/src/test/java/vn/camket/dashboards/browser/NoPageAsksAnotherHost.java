package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every request of every page goes to the server that the reader opened. */
class NoPageAsksAnotherHost {
  private final SampleProvince province = SampleProvince.get();

  @Test
  void fromTheLoginPageToSqlLab() {
    try (Reader reader = Reader.as(province, "phan-tich", 1440)) {
      Page page = reader.page();
      for (String path :
          List.of(
              "/superset/dashboard/lanh-dao/",
              "/dashboard/list/",
              "/chart/list/",
              "/sqllab/",
              "/404")) {
        page.navigate(province.url() + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      }
    }
    URI server = URI.create(province.url());
    assertThat(Reader.hostsAsked(province))
        .containsExactly(server.getHost() + ":" + server.getPort());
  }
}
