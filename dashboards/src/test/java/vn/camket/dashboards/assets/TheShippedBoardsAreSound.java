package vn.camket.dashboards.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;

/** What the product ships can be read, and says of itself what a reader must know. */
class TheShippedBoardsAreSound {
  private final Bundle bundle = Shipped.bundle();

  @Test
  void thereAreSix() {
    assertThat(bundle.of(AssetKind.DASHBOARD))
        .extracting(a -> a.content().path("slug").asText())
        .containsExactly("chi-tiet", "lanh-dao", "nop-bao-cao", "sap-xep", "so-sanh", "van-hanh");
  }

  @Test
  void identitiesNeverChange() {
    assertThat(Shipped.bundle().assets()).isEqualTo(bundle.assets());
    assertThat(Identity.of(AssetKind.CHART, "hoan-thanh"))
        .hasToString(ChartWriter.uuid("hoan-thanh").toString())
        .matches(u -> u.version() == 5 && u.variant() == 2);
  }

  @Test
  void everyChartStatesItsQuery() throws Exception {
    for (Asset chart : bundle.of(AssetKind.CHART)) {
      JsonNode query = new ObjectMapper().readTree(chart.content().path("query_context").asText());
      assertThat(query.at("/queries/0/columns").size() + query.at("/queries/0/metrics").size())
          .as(chart.name())
          .isPositive();
    }
  }

  @Test
  void everyBoardShowsTheDefinitions() {
    for (Asset board : bundle.of(AssetKind.DASHBOARD)) {
      assertThat(uuids(board, "")).as(board.name()).contains(ChartWriter.uuid("dinh-nghia"));
    }
  }

  /**
   * Above the tabs: n, rows in quarantine, provisional or not, as-of day, release, sample or not.
   */
  @Test
  void everyBoardSaysAboveItsTabsWhatItsFiguresStandOn() {
    for (Asset board : bundle.of(AssetKind.DASHBOARD)) {
      List<UUID> head = uuids(board, "TABS-main");
      List<String> told =
          bundle.of(AssetKind.CHART).stream()
              .filter(chart -> head.contains(chart.uuid()))
              .flatMap(chart -> texts(chart.content().at("/params/metrics")).stream())
              .toList();
      assertThat(told)
          .as(board.name())
          .contains("dong_cach_ly", "tinh_trang", "so_lieu_den", "ban_cong_bo", "loai_du_lieu")
          .containsAnyOf("n_expected", "so_bao_cao", "so_viec");
    }
  }

  /** The charts of a board that do not stand within a node; all of them when it is empty. */
  private static List<UUID> uuids(Asset board, String outside) {
    List<UUID> uuids = new ArrayList<>();
    for (JsonNode node : board.content().path("position")) {
      String uuid = node.at("/meta/uuid").asText();
      if (!uuid.isEmpty() && !texts(node.path("parents")).contains(outside)) {
        uuids.add(UUID.fromString(uuid));
      }
    }
    return uuids;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void periodStageLensAndLevelAreAlwaysOneEach() {
    for (Asset board : bundle.of(AssetKind.DASHBOARD)) {
      for (JsonNode filter : board.content().at("/metadata/native_filter_configuration")) {
        String column = filter.at("/targets/0/column/name").asText();
        if (Set.of("period_name", "stage_name", "lens_label", "level_label").contains(column)) {
          assertThat(filter.at("/controlValues/enableEmptyFilter").asBoolean()).isTrue();
          assertThat(filter.at("/controlValues/multiSelect").asBoolean()).isFalse();
          assertThat(filter.at("/defaultDataMask/filterState/value").size()).isOne();
        }
      }
    }
  }

  /** One lens at a time: the filter is required, and reaches every chart that shows a figure. */
  @Test
  void everyMeasureIsShownUnderTheLensThatIsChosen() {
    Asset board = board("so-sanh");
    List<UUID> shown = uuids(board, "");
    List<String> beside = excluded(board.content(), "lens");
    Set<String> measures = new TreeSet<>();
    for (Asset chart : bundle.of(AssetKind.CHART)) {
      if (shown.contains(chart.uuid()) && !beside.contains(file(chart))) {
        measures.addAll(figures(chart));
      }
    }
    assertThat(beside).containsOnly("dinh-nghia");
    assertThat(measures)
        .containsAll(MeasureCatalog.shipped().measures().stream().map(Measure::id).toList());
  }

  /** A board that mixes levels that signed has no lens to choose: each chart says so, and why. */
  @Test
  void whereNoLensCanBeChosenTheChartSaysWhy() {
    Asset board = board("lanh-dao");
    assertThat(bundle.of(AssetKind.CHART))
        .filteredOn(chart -> uuids(board, "").contains(chart.uuid()) && !figures(chart).isEmpty())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            chart ->
                assertThat(chart.content().path("description").asText())
                    .as(file(chart))
                    .containsAnyOf("như tại thời điểm đó", "theo cách so sánh được")
                    .contains("gộp mọi cấp", "bảng So sánh địa phương"));
  }

  /** A line or bars over years have the break of 1 July 2025 as a place of its own. */
  @Test
  void everyTrendOfMeasuresMarksTheBreak() {
    for (String slug : List.of("lanh-dao", "so-sanh", "nop-bao-cao")) {
      assertThat(bundle.of(AssetKind.CHART))
          .filteredOn(chart -> uuids(board(slug), "").contains(chart.uuid()))
          .filteredOn(chart -> !chart.content().path("viz_type").asText().startsWith("heatmap"))
          .filteredOn(chart -> !figures(chart).isEmpty())
          .extracting(chart -> chart.content().at("/params/x_axis").asText())
          .doesNotContain("year_text", "year");
    }
  }

  private Asset board(String slug) {
    return bundle.of(AssetKind.DASHBOARD).stream()
        .filter(a -> a.content().path("slug").asText().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private static String file(Asset chart) {
    return chart.path().replaceAll("^charts/|\\.yaml$", "");
  }

  /** The measures that a chart shows. */
  private static List<String> figures(Asset chart) {
    List<String> names = new ArrayList<>(texts(chart.content().at("/params/metrics")));
    names.add(chart.content().at("/params/metric").asText());
    names.removeIf(name -> !name.matches("M\\d+[A-Z]?"));
    return names;
  }

  @Test
  void aFilterLeavesOutTheChartsThatDoNotNameIt() {
    JsonNode board = board("lanh-dao").content();
    assertThat(excluded(board, "year")).contains("xu-huong").doesNotContain("hoan-thanh");
    assertThat(excluded(board, "period")).contains("trang-thai-giua-ky").doesNotContain("xu-huong");
  }

  private static List<String> excluded(JsonNode board, String filter) {
    List<String> names = new ArrayList<>();
    for (JsonNode f : board.at("/metadata/native_filter_configuration")) {
      if (f.path("id").asText().equals("NATIVE_FILTER-" + filter)) {
        f.at("/scope/excluded").forEach(number -> names.add(chart(board, number.asInt())));
      }
    }
    return names;
  }

  private static String chart(JsonNode board, int number) {
    for (JsonNode node : board.path("position")) {
      if (node.at("/meta/chartId").asInt() == number) {
        return node.path("id").asText().replaceAll("^CHART-|-\\d+$", "");
      }
    }
    return "";
  }
}
