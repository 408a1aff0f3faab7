package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.pipeline.publish.Manifest;

/** A release made for a past day says what a later release remembers of that day (meanings §8). */
class AsOfAPastDayEqualsKnownAtThatDay {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void run() {
    Province.sample(folder, 5, 2025, 2025, SPARK).published();
  }

  /** Before a first cut-off, on stage days, on a day of a correction, and after the year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-02",
        "2025-06-30",
        "2025-07-10",
        "2025-08-08",
        "2026-01-09",
        "2026-02-20"
      })
  void ofThatDay(LocalDate day) {
    Province province = Province.at(folder, SPARK);
    Optional<String> current = province.home().releases().current();
    province.clock().passSeconds(day.toEpochDay() % 1000);
    Manifest side = province.manifest(province.runAsOf(day));

    assertThat(side.side()).isTrue();
    assertThat(province.home().releases().current()).isEqualTo(current);
    for (String fact : List.of("fact_commitment", "fact_evaluation", "fact_item_snapshot")) {
      String rows = "select * exclude (known_to, is_current) from %s order by all";
      List<String> then = province.rowsOf(side, rows.formatted(fact + " where is_current"));
      List<String> remembered =
          province.rows(rows.formatted("%s_known_at(date '%s')".formatted(fact, day)));
      assertThat(then).as("%s at %s", fact, day).isEqualTo(remembered);
    }
    String counts = "select unit_id, year, period, stage, status, items from %s order by all";
    assertThat(province.rowsOf(side, counts.formatted("rpt_status_counts")))
        .isEqualTo(
            province.rows(counts.formatted("rpt_status_counts_known_at(date '" + day + "')")));
    assertThat(
            province.rowsOf(
                side, "select 1 from fact_commitment where known_from::date > '" + day + "'"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fact_commitment", "fact_evaluation", "fact_item_snapshot"})
  void andDaysDiffer(String fact) {
    Province province = Province.at(folder, SPARK);
    assertThat(province.one("select count(*) filter (not is_current) > 10 from " + fact))
        .isEqualTo("true");
  }
}
