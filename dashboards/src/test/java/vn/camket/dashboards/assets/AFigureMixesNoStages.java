package vn.camket.dashboards.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.schemas.measure.MeasureCatalog;

/** Figures are made from the measures, and are empty where rows of two periods or stages meet. */
class AFigureMixesNoStages {
  @Test
  void aRatioIsMadeFromItsMeasure() {
    JsonNode m1 = metric("rpt_board_counts", "M1");
    assertThat(m1.path("expression").asText())
        .isEqualTo(
            "case when min(period) = max(period) and min(stage) = max(stage)"
                + " then 100.0 * sum(done) / nullif(sum(expected), 0) end");
    assertThat(m1.path("verbose_name").asText()).isEqualTo("Tỷ lệ hoàn thành (%)");
    assertThat(m1.path("d3format").asText()).isEqualTo(",.1f");
    assertThat(m1.path("description").asText())
        .isEqualTo(MeasureCatalog.shipped().measure("M1").definitionVi());
  }

  @Test
  void aChangeIsInPoints() {
    JsonNode m14 = metric("rpt_board_counts", "M14");
    assertThat(m14.path("expression").asText())
        .isEqualTo(
            "case when min(period) = max(period) and min(stage) = max(stage)"
                + " then 100.0 * sum(done) / nullif(sum(expected), 0)"
                + " - 100.0 * sum(done_before) / nullif(sum(expected_before), 0) end");
    assertThat(m14.path("d3format").asText()).isEqualTo("+,.1f");
  }

  @Test
  void aValueThatStandsInTheTableIsNeverSummed() {
    assertThat(metric("rpt_board_like_for_like", "M15").path("expression").asText())
        .isEqualTo(
            "case when count(*) filter (where measure_id = 'M15') = 1"
                + " then max(value) filter (where measure_id = 'M15') end");
  }

  private static JsonNode metric(String table, String name) {
    for (var dataset : Shipped.bundle().of(AssetKind.DATASET)) {
      if (dataset.content().path("table_name").asText().equals(table)) {
        for (JsonNode metric : dataset.content().path("metrics")) {
          if (metric.path("metric_name").asText().equals(name)) {
            return metric;
          }
        }
      }
    }
    throw new AssertionError(table + " has no " + name);
  }
}
