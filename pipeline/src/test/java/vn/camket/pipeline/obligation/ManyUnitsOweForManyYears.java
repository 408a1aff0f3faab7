package vn.camket.pipeline.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.TestSession;
import vn.camket.pipeline.mart.SmallStar;
import vn.camket.pipeline.star.StarTables;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.schemas.star.Star;

/** The table is written by Spark, spread over units, from the submissions of the star. */
class ManyUnitsOweForManyYears {
  private static final int UNITS = 1000;
  private final SparkSession spark = TestSession.spark();

  @Test
  void aThousandUnitsOverTenYears(@TempDir Path folder) {
    Ledger ledger = new Ledger();
    for (int i = 0; i < UNITS; i++) {
      ledger.unit(unit(i), LocalDate.of(2015, 1, 1), null);
    }
    star(folder);
    new ObligationJob(spark)
        .execute(ledger.rules(2017, 2026), LocalDate.of(2026, 12, 31), folder.toString());

    List<Row> states =
        StarTables.read(spark, Star.table("fact_obligation"), folder.toString())
            .filter("is_current")
            .groupBy("report", "obligation_state")
            .count()
            .orderBy("report", "obligation_state")
            .collectAsList();
    assertThat(states)
        .extracting(r -> r.getString(0) + " " + r.getString(1) + " " + r.getLong(2))
        .containsExactly(
            "H1-SELF LATE 1",
            "H1-SELF MISSING 9998",
            "H1-SELF ON_TIME 1",
            "REGISTRATION MISSING 10000");
  }

  @Test
  void nobodyIsObliged(@TempDir Path folder) {
    star(folder);
    new ObligationJob(spark)
        .execute(new Ledger().rules(2017, 2026), LocalDate.of(2026, 12, 31), folder.toString());
    assertThat(folder.resolve("fact_obligation")).isDirectory();
  }

  private static String unit(int i) {
    return String.format(Locale.ROOT, "u%05d", i);
  }

  /** Two files about one half-year each, to the minute. */
  private static void star(Path folder) {
    try (SmallStar star = new SmallStar()) {
      submission(star, unit(7), 2021, "2021-07-09 23:59:00");
      submission(star, unit(8), 2022, "2022-07-10 00:00:00");
      star.write(folder);
    }
    new LocalStorage(folder).delete("fact_obligation");
  }

  private static void submission(SmallStar star, String unit, int year, String at) {
    star.insert(
        "dim_submission",
        "submission_id",
        "'s-" + unit + "'",
        "unit_id",
        "'" + unit + "'",
        "scheme_id",
        "'CK'",
        "year",
        String.valueOf(year),
        "form",
        "'EVALUATION'",
        "period_id",
        "'PARTY_CALENDAR-" + year + "-H1'",
        "stage",
        "'SELF'",
        "source_kind",
        "'OWN'",
        "is_valid",
        "true",
        "received_at",
        "timestamp '" + at + "'",
        "received_basis",
        "'LISTED'",
        "recorded_at",
        "timestamp '" + at + "'");
  }
}
