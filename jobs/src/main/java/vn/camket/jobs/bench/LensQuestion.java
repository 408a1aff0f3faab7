package vn.camket.jobs.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.schemas.lens.Lens;

/**
 * A question under a lens, asked of the mart and, in plain SQL, of the Parquet files that the mart
 * was made from.
 *
 * @param name resource with its SQL; {@code plain_} before it, the plain one
 */
record LensQuestion(String name, Lens lens) {
  private static final int TIMES = 21;
  private static final int WARM_UP = 2;

  /**
   * What asking took.
   *
   * @param median milliseconds
   * @param slowest milliseconds
   * @param rows rows of the answer
   */
  record Took(double median, double slowest, int rows) {}

  /** Asks the mart. */
  Took ofMart(MartConnection mart) {
    return asked(mart, SqlText.of(LensQuestion.class, name));
  }

  /** Asks the files; null where a lens needs both years of each pair at once. */
  @Nullable Took ofFiles(MartConnection db, Path star) {
    if (lens == Lens.COMPARABLE) {
      return null;
    }
    String states =
        SqlText.of(
            LensQuestion.class,
            "plain_states",
            Map.of("star", star.toAbsolutePath().toString().replace("'", "''")));
    return asked(db, SqlText.of(LensQuestion.class, "plain_" + name, Map.of("states", states)));
  }

  private Took asked(MartConnection db, String sql) {
    double[] millis = new double[TIMES];
    int rows = 0;
    for (int i = -WARM_UP; i < TIMES; i++) {
      long start = System.nanoTime();
      rows = db.query(sql, r -> r.getString(1), lens.name()).size();
      millis[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return new Took(millis[TIMES / 2], millis[TIMES - 1], rows);
  }
}
