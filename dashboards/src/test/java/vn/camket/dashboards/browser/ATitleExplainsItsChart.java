package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;

/** Who rests the pointer on the title of a chart reads what it counts, and why it may be empty. */
class ATitleExplainsItsChart {
  private final SampleProvince province = SampleProvince.get();

  @Test
  void byWhatTheAssetsSayOfIt() {
    Board leaders = Board.of(province, "lanh-dao");
    try (Reader reader = Reader.as(province, "lanh-dao", 1440)) {
      OpenBoard open = reader.open(leaders);
      Board.Tab first = leaders.tabs().get(0);
      assertThat(open.explained(leaders.chart("hoan-thanh")))
          .contains("Tỷ lệ hoàn thành (%): Số việc hoàn thành")
          .contains("chia cho tổng số việc đã ký cam kết");
      for (Board.Chart chart : first.charts()) {
        assertThat(open.explained(chart)).as(chart.title()).isEqualTo(description(chart));
      }
    }
  }

  @Test
  void alsoWhereThereIsNothingToShow() {
    Board places = Board.of(province, "so-sanh");
    Board.Chart few = places.chart("hai-nam-nho");
    try (Reader reader = Reader.as(province, "ke-hoach", 1920)) {
      OpenBoard open = reader.open(places);
      open.tab(places.tabs().stream().filter(t -> t.charts().contains(few)).findFirst().get());
      assertThat(open.place(few).innerText())
          .contains("Không có dòng nào với lựa chọn này")
          .contains("Đưa chuột lên tên biểu đồ để đọc giải thích.");
      assertThat(open.explained(few)).isEqualTo(description(few)).contains("Có thể trống: ");
    }
  }

  private String description(Board.Chart chart) {
    List<Asset> found =
        province.bundle().of(AssetKind.CHART).stream()
            .filter(a -> a.path().equals("charts/" + chart.name() + ".yaml"))
            .toList();
    return found.get(0).content().path("description").asText().replace("**", "");
  }
}
