package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.publish.Manifest;

/**
 * A year is frozen while some units have not sent their evaluations; they send them afterwards
 * (meanings §6). What is published stays, what is corrected is counted, nothing is forgotten.
 */
class AFrozenPeriodStaysAsItWas {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  private static final String YEAR = "PARTY_CALENDAR-2025-YEAR";
  private static final LocalDate HELD_BACK_AFTER = LocalDate.of(2026, 1, 15);
  private static final LocalDate FROZEN_ON = LocalDate.of(2026, 3, 31);

  /** What a snapshot says, without when it was known. */
  private static final String SNAPSHOTS =
      "select * exclude (known_from, known_to, is_current) from fact_item_snapshot"
          + " where is_current and period_id = '"
          + YEAR
          + "' order by all";

  @Test
  void andCorrectionsAreCounted() {
    Path sample = folder.resolve("sample");
    Province.sample(sample, 3, 2025, 2025, SPARK);
    Province home = Province.real(folder.resolve("real"), sample, HELD_BACK_AFTER, SPARK);
    home.clock().set(FROZEN_ON.minusDays(1).atTime(8, 0));
    assertThat(home.ingestHistorical().outcome()).isEqualTo(Outcome.SUCCESS);
    home.published();

    home.clock().set(FROZEN_ON.atTime(9, 0));
    assertThat(freeze(home, YEAR)).as(home.told()).isEqualTo(ExitCode.OK.code());
    assertThat(freeze(home, YEAR)).as("once more").isEqualTo(ExitCode.OK.code());
    assertThat(home.told()).contains("đã khóa từ trước");
    List<String> frozen = current(home);
    List<String> rates = rates(home);

    home.clock().set(LocalDateTime.of(2026, 4, 20, 8, 0));
    home.receive(sample, HELD_BACK_AFTER, LocalDate.of(2026, 9, 30));
    Manifest late = home.published();
    assertThat(current(home)).as("snapshots of the frozen period").isEqualTo(frozen);
    assertThat(rates(home)).as("rates of the frozen period").isEqualTo(rates);
    assertThat(home.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
    List<String> today = figures(home, "expected_now, done_now");
    assertThat(figures(home, "expected, done")).isNotEqualTo(today);
    long corrected = Long.parseLong(home.one("select count(*) from rpt_corrected_items"));
    assertThat(corrected).isGreaterThan(100);

    aPastDayIsAskedInBothWays(home, FROZEN_ON.minusDays(1));
    aPastDayIsAskedInBothWays(home, FROZEN_ON);

    assertThat(command(home, "unfreeze", YEAR, "--reason", "khóa sớm")).isZero();
    Manifest free = home.published();
    assertThat(free.contentHash()).isNotEqualTo(late.contentHash());
    assertThat(counted(home)).as("figures that were said to be today's").isEqualTo(today);
    assertThat(home.rows("select * from rpt_frozen_periods")).isEmpty();
    long changed = changedRows(frozen, current(home));
    assertThat(changed).as("rows that changed").isGreaterThanOrEqualTo(corrected);
    assertThat(home.csv("frozen/log.csv").stream().map(l -> l.get("action")))
        .containsExactly("FREEZE", "UNFREEZE");
  }

  /** A side release of that day and AS KNOWN AT it are one answer, frozen or not (meanings §8). */
  private static void aPastDayIsAskedInBothWays(Province home, LocalDate day) {
    home.clock().passSeconds(1);
    Manifest side = home.manifest(home.runAsOf(day));
    String rows = "select * exclude (known_to, is_current) from %s order by all";
    assertThat(home.rowsOf(side, rows.formatted("fact_item_snapshot where is_current")))
        .as("as of %s", day)
        .isEqualTo(
            home.rows(rows.formatted("fact_item_snapshot_known_at(date '%s')".formatted(day))));
  }

  private static List<String> current(Province home) {
    return home.rows(SNAPSHOTS);
  }

  private static List<String> rates(Province home) {
    return home.rows(
        "select unit_id, stage, expected, done, overdue, is_provisional from rpt_item_counts"
            + " where period_id = '"
            + YEAR
            + "' order by all");
  }

  private static List<String> figures(Province home, String columns) {
    return home.rows(
        "select stage, " + columns + " from rpt_frozen_periods order by scheme_kind, stage");
  }

  private static List<String> counted(Province home) {
    return home.rows(
        "select stage, sum(expected), sum(done) from rpt_item_counts where period_id = '"
            + YEAR
            + "' group by scheme_kind, stage order by scheme_kind, stage");
  }

  private static long changedRows(List<String> before, List<String> after) {
    List<String> changed = new ArrayList<>(after);
    changed.removeAll(new HashSet<>(before));
    return changed.size();
  }

  private static int freeze(Province home, String period) {
    return command(home, "freeze", period);
  }

  private static int command(Province home, String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--home", home.folder().toString(), "--quiet"));
    return Camket.run(command.toArray(String[]::new), home.terminal());
  }
}
