package vn.camket.jobs.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What sample to write.
 *
 * @param home the home to make; missing, empty, or an older sample that is replaced
 * @param seed same seed, years and scale give the same bytes
 * @param firstYear first scheme-year, 2017 or later
 * @param lastYear last scheme-year, 2026 or earlier
 * @param scale 1 for the province itself; {@code X > 1} adds generated districts and communes,
 *     written as CSV only, so that there are about X times as many evaluation rows. Scale 1 over
 *     2017-2026 holds about 30,000 evaluation rows, so 34 reaches a million. The added communes are
 *     signatories of the district scheme, hence the years must begin before 2025-07-01.
 * @param province the province
 * @param format in which kinds of file; what the files say and the truth hang on it in nothing but
 *     the names of files
 */
public record SampleRequest(
    Path home,
    long seed,
    int firstYear,
    int lastYear,
    double scale,
    SampleProvinceName province,
    SampleFormat format) {
  static final int FIRST_YEAR = 2017;
  static final int LAST_YEAR = 2026;
  private static final double MOST = 400;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when the years lie outside 2017-2026 or are in the wrong
   *     order, or the scale is below 1 or above 400
   */
  public SampleRequest {
    if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR || firstYear > lastYear) {
      throw new IllegalArgumentException(
          "years must lie in 2017-2026, in order, but are " + firstYear + "-" + lastYear);
    }
    if (!(scale >= 1 && scale <= MOST)) {
      throw new IllegalArgumentException("scale must be between 1 and 400, but is " + scale);
    }
  }

  /** A sample of Quảng Trị. */
  public SampleRequest(Path home, long seed, int firstYear, int lastYear, double scale) {
    this(home, seed, firstYear, lastYear, scale, SampleProvinceName.QUANG_TRI);
  }

  /** A sample in the kinds of file in which units write. */
  public SampleRequest(
      Path home,
      long seed,
      int firstYear,
      int lastYear,
      double scale,
      SampleProvinceName province) {
    this(home, seed, firstYear, lastYear, scale, province, SampleFormat.MIXED);
  }

  /** The day to which everything of the sample is recorded; its business date. */
  public LocalDate end() {
    return lastYear == LAST_YEAR ? LocalDate.of(2026, 9, 30) : LocalDate.of(lastYear + 1, 3, 31);
  }
}
