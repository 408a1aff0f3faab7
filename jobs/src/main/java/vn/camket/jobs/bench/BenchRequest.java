package vn.camket.jobs.bench;

import java.nio.file.Path;

/**
 * What to measure.
 *
 * @param folder empty folder in which sample, warehouse and yardstick are made
 * @param firstYear first scheme-year of the sample
 * @param lastYear last scheme-year of the sample
 * @param scale how many times the sample province, 1 to 400
 */
public record BenchRequest(Path folder, int firstYear, int lastYear, double scale) {
  /** Evaluation rows of the sample province per scheme-year, roughly. */
  private static final double ROWS_PER_YEAR = 3_060;

  /** The scale at which a sample of these years has about so many evaluation rows; 1 at least. */
  public static double scaleFor(long evaluationRows, int firstYear, int lastYear) {
    return Math.max(1, evaluationRows / (ROWS_PER_YEAR * (lastYear - firstYear + 1)));
  }
}
