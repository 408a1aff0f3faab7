package vn.camket.dashboards.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.camket.dashboards.live.LiveSuperset;

class ChartsAreAskedAndTimed {
  @Test
  void everyChartSoManyTimesFromTheRightPlace() {
    ChartRequests charts = new ChartRequests(LiveSuperset.get().admin());
    assertThat(charts.charts()).isEqualTo(3);

    Throughput computed = charts.measure(false, 2, 2); // refuses an answer from the cache
    Throughput cached = charts.measure(true, 1, 1); // refuses any other

    assertThat(computed.requests()).isEqualTo(6);
    assertThat(computed.each().sorted()).hasSize(6).isSorted().allMatch(s -> s > 0);
    assertThat(cached.each().sorted()).hasSize(3);
    assertThat(cached.perSecond()).isPositive();
  }

  @Test
  void percentilesAreByNearestRank() {
    List<Double> descending = IntStream.range(0, 20).mapToObj(i -> 20.0 - i).toList();
    Durations durations = new Durations(descending);
    assertThat(durations.median()).isEqualTo(10);
    assertThat(durations.percentile(95)).isEqualTo(19);
    assertThat(durations.percentile(100)).isEqualTo(20);
    assertThat(new Durations(List.of(7.0)).percentile(1)).isEqualTo(7);
  }

  @Test
  void theReportStandsBesideTheFiguresOfATinyMart() {
    Durations each = new Durations(List.of(0.1, 0.2, 0.3));
    assertThat(
            BenchTable.ofRequests(
                List.of(new Throughput(false, 8, 3, 0.5, each)), BenchTable.Form.CSV))
        .isEqualTo(
            """
            chart_requests,clients,requests,p50_ms,p95_ms,per_second,tiny_mart_p50_ms,tiny_mart_p95_ms,tiny_mart_per_second
            not cached,8,3,200,300,6.0,483,865,14
            """);
    assertThat(
            BenchTable.ofBoards(
                List.of(new DrawnBoard("lanh-dao", 11, true, each, each)), BenchTable.Form.TABLE))
        .endsWith("| lanh-dao | first | 11 | 0.2 | 0.3 | 0.2 | 0.3 | 2.2-2.8 | 3.2-4.1 |\n");
  }
}
