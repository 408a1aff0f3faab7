package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures printed by the Government Office come out of the measures (domain §8.4). */
class RatesAgreeWithPrintedFigures {
  private static final Offset<Double> TWO_DECIMALS = within(0.005);

  private final SmallStar star = new SmallStar();

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void t1TheReportOf2017(@TempDir Path home) {
    star.items(14_068, "a", "DONE", "ON_TIME")
        .items(1_983, "b", "DONE", "LATE")
        .items(5_640, "c", "IN_PROGRESS", "NOT_DUE")
        .items(223, "d", "NOT_DONE", "OVERDUE");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(n(mart, "M1")).isEqualTo(21_914);
      assertThat(value(mart, "M1")).isCloseTo(73.25, within(0.01));
      assertThat(n(mart, "M3")).isEqualTo(16_274);
      assertThat(value(mart, "M3")).isCloseTo(98.63, TWO_DECIMALS);
      assertThat(value(mart, "M4")).isCloseTo(86.44, within(0.006));
      assertThat(value(mart, "M6")).isCloseTo(1.37, TWO_DECIMALS);
      assertThat(value(mart, "M5")).isCloseTo(100.0 * 1_983 / 16_051, within(1e-9));
    }
  }

  @Test
  void t3DoneInTermAndOverdue(@TempDir Path home) {
    star.items(585, "a", "DONE", "ON_TIME")
        .items(67, "b", "IN_PROGRESS", "NOT_DUE")
        .items(181, "c", "NOT_DONE", "OVERDUE");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(n(mart, "M1")).isEqualTo(833);
      assertThat(value(mart, "M1")).isCloseTo(70.23, TWO_DECIMALS);
      assertThat(value(mart, "M3")).isCloseTo(76.37, TWO_DECIMALS);
      assertThat(value(mart, "M6N")).isCloseTo(21.73, TWO_DECIMALS);
    }
  }

  @Test
  void t4NoDenominatorGivesThePrintedRate(@TempDir Path home) {
    star.items(4_069, "a", "DONE", "ON_TIME")
        .items(3_138, "b", "IN_PROGRESS", "NOT_DUE")
        .items(142, "c", "NOT_DONE", "OVERDUE");
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      double ofNotDone =
          mart.query(
                  "select 100.0 * sum(overdue) / sum(expected - done) from rpt_item_snapshot"
                      + " where stage = 'DECIDED'",
                  r -> r.getDouble(1))
              .get(0);
      assertThat(n(mart, "M6N")).isEqualTo(7_349);
      assertThat(value(mart, "M6N")).isCloseTo(1.93, TWO_DECIMALS);
      assertThat(value(mart, "M6")).isCloseTo(3.37, TWO_DECIMALS);
      assertThat(ofNotDone).isCloseTo(4.33, TWO_DECIMALS);
    }
  }

  private static double value(MartConnection mart, String measure) {
    return mart.query(MEASURE, r -> r.getDouble("value"), measure).get(0);
  }

  private static long n(MartConnection mart, String measure) {
    return mart.query(MEASURE, r -> r.getLong("n"), measure).get(0);
  }

  private static final String MEASURE =
      "select value, n from rpt_measures_by_year"
          + " where stage = 'DECIDED' and period = 'YEAR' and measure_id = ?";
}
