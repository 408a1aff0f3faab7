package vn.camket.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SmallStar;

/** Each truth of the star that is broken is named, with what breaks it, all at once. */
class AnAuditNamesEveryBreak {
  private final SmallStar star =
      new SmallStar().items(3, "a", "DONE", "ON_TIME").items(2, "b", "NOT_DONE", "OVERDUE");

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void aSoundStarPasses(@TempDir Path home) {
    star.sql("update dim_submission set rows_read = 3, rows_published = 1, rows_quarantined = 2");
    row("1", "PUBLISHED");
    row("2", "QUARANTINED");
    row("3", "QUARANTINED");
    assertThat(audit(home)).isEmpty();
  }

  @Test
  void rowsThatVanished(@TempDir Path home) {
    star.sql("update dim_submission set rows_read = 3, rows_published = 1, rows_quarantined = 1");
    row("1", "PUBLISHED");
    row("2", "QUARANTINED");
    assertThat(audit(home))
        .extracting(AuditFailure::check, f -> f.examples().get(0))
        .containsExactly(
            tuple("conservation_by_submission", "s1: read 3 = 1 + 1 + 0, rows told 2 = 1 + 1 + 0"),
            tuple("conservation_by_arrival", "arrival 0: read 3, told 2"));
  }

  @Test
  void rowsOfNoArrival(@TempDir Path home) {
    star.sql("update dim_submission set rows_read = 1, rows_published = 1");
    row("1", "PUBLISHED");
    star.sql("update fact_submission_row set arrival_no = 7");
    assertThat(audit(home))
        .flatExtracting(AuditFailure::examples)
        .containsExactlyInAnyOrder("arrival 0: read 1, told 0", "arrival 7: read 0, told 1");
  }

  @Test
  void aReferenceThatLeadsNowhere(@TempDir Path home) {
    star.sql("update fact_commitment set unit_id = 'gone' where item_id = 'u1-2020-a-0'");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::violations, AuditFailure::examples)
        .containsExactly(
            tuple(
                "reference_holds(fact_commitment.unit_id)",
                1L,
                List.of("gone is not in dim_unit.unit_id")));
  }

  @Test
  void aKeyTwice(@TempDir Path home) {
    star.insert("dim_theme", "theme_id", "'t'").insert("dim_theme", "theme_id", "'t'");
    assertThat(checks(home)).containsExactly("keys_unique(dim_theme)");
  }

  @Test
  void aRequiredValueMissing(@TempDir Path home) {
    star.sql("update dim_unit set short_name = null");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .containsExactly(
            tuple("not_null(dim_unit.short_name)", List.of("u1, 2010-01-01 has no short_name")));
  }

  @Test
  void twoCurrentVersionsThatOverlap(@TempDir Path home) {
    star.items(1, "a", "DONE", "ON_TIME")
        .sql(
            "update fact_item_snapshot set known_from = timestamp '2021-01-01' where rowid in"
                + " (select max(rowid) from fact_item_snapshot group by stage)");
    assertThat(checks(home))
        .containsExactly(
            "one_current_version(fact_item_snapshot)",
            "known_intervals_disjoint(fact_item_snapshot)");
  }

  @Test
  void aVersionReplacedYetCurrent(@TempDir Path home) {
    star.sql(
        "update fact_commitment set known_to = timestamp '2030-01-01' where item_id like '%-a-0'");
    assertThat(checks(home)).containsExactly("current_is_open(fact_commitment)");
  }

  @Test
  void noCurrentVersion(@TempDir Path home) {
    star.sql(
        "update fact_commitment set known_to = timestamp '2030-01-01', is_current = false"
            + " where item_id like '%-a-0'");
    assertThat(checks(home)).contains("registered_item_is_current");
  }

  @Test
  void anItemThatServesNothingAbove(@TempDir Path home) {
    star.sql(
        "update fact_commitment set parent_item_code = 'k1', parent_item_id = item_id"
            + " where item_id like '%-a-0'");
    assertThat(checks(home)).containsExactly("cascade_leads_up");
  }

  @Test
  void onTimeButNotDone(@TempDir Path home) {
    star.sql("update fact_item_snapshot set timeliness = 'ON_TIME'");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::violations)
        .containsExactly(tuple("counts_in_order", 2L), tuple("timeliness_fits_state", 4L));
  }

  @Test
  void aStateOfNoVocabulary(@TempDir Path home) {
    star.insert("dim_status", "completion_state", "'PERHAPS'")
        .sql(
            "update fact_item_snapshot set completion_state = 'PERHAPS', timeliness = 'UNDATED'"
                + " where item_id like '%-a-0'");
    assertThat(checks(home)).containsExactly("n_is_the_sum_of_states");
  }

  @Test
  void aUnitThatStandsInNoTree(@TempDir Path home) {
    star.sql("update bridge_unit_path set valid_to = date '2015-01-01'");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .containsExactly(tuple("unit_has_a_path", List.of("u1 from 2010-01-01 stands in no tree")));
  }

  @Test
  void twoParentsOnOneDay(@TempDir Path home) {
    star.unit("u2").unit("u3");
    parent("u1", "u2");
    parent("u1", "u3");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .containsExactly(tuple("unit_paths_disjoint", List.of("u1 x depth 1 from 2010-01-01")));
  }

  @Test
  void weightsThatDoNotAddUp(@TempDir Path home) {
    star.unit("u2")
        .unit("u3")
        .sql("update dim_unit set valid_to = '2020-01-01' where unit_id = 'u1'");
    succession("u2", "'PARTIAL'", "0.5");
    succession("u3", "'PARTIAL'", "0.4");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .containsExactly(
            tuple("succession_in_one_way", List.of("u1: 2 edges, 0 whole, 2 weighed, sum 0.9")));
  }

  @Test
  void aSuccessorOfAUnitThatGoesOn(@TempDir Path home) {
    star.unit("u2");
    succession("u2", "'WHOLE'", "1");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .containsExactly(tuple("succession_fits_units", List.of("x: u1 to u2 on 2020-01-01")));
  }

  @Test
  void sharesOfAUnitThatAreNotOneTogether(@TempDir Path home) {
    star.sql("update bridge_unit_lens set share = 0.5 where lens = 'AS_IS'");
    assertThat(audit(home))
        .extracting(AuditFailure::check)
        .containsExactly("lens_shares_add_up", "lens_counts_agree");
  }

  @Test
  void aShareThatCountsNowhereAndNamesAUnit(@TempDir Path home) {
    star.sql("update bridge_unit_lens set conversion = 'NO_WEIGHT' where lens = 'COMPARABLE'");
    assertThat(audit(home))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .containsExactly(tuple("lens_targets_stand", List.of("COMPARABLE of u1: NO_WEIGHT to u1")));
  }

  @Test
  void sharesBelowNothing(@TempDir Path home) {
    star.sql("update bridge_unit_lens set share = -1 where lens = 'AS_IS'");
    assertThat(checks(home))
        .containsExactly(
            "lens_shares_add_up",
            "lens_targets_stand",
            "lens_counts_agree",
            "lens_counts_in_order");
  }

  private void parent(String unit, String parent) {
    star.insert(
        "bridge_unit_path",
        "unit_id",
        "'" + unit + "'",
        "ancestor_unit_id",
        "'" + parent + "'",
        "depth",
        "1");
  }

  private void succession(String successor, String extent, String weight) {
    star.insert(
        "bridge_unit_succession",
        "predecessor_unit_id",
        "'u1'",
        "successor_unit_id",
        "'" + successor + "'",
        "effective_date",
        "date '2020-01-01'",
        "extent",
        extent,
        "weight",
        weight);
  }

  @Test
  void aMartEditedBehind(@TempDir Path home) {
    Path mart = star.mart(home);
    try (MartConnection db = MartConnection.writing(mart)) {
      db.execute("update dim_unit set unit_name = 'khác'");
    }
    List<AuditFailure> failures = Audit.run(mart, ContentHash.ofStar(home.resolve("star")));
    assertThat(failures)
        .extracting(AuditFailure::check)
        .containsExactly("mart_equals_star(dim_unit)");
    assertThat(failures.get(0).examples().get(0)).startsWith("Parquet has 1 rows, hash ");
  }

  @Test
  void derivedRowsEditedBehind(@TempDir Path home) {
    Path mart = star.mart(home);
    try (MartConnection db = MartConnection.writing(mart)) {
      db.execute("update mart_item_counts set done = 5 where stage = 'DECIDED'");
    }
    assertThat(Audit.run(mart, ContentHash.ofStar(home.resolve("star"))))
        .extracting(AuditFailure::check)
        .containsExactly("n_is_the_sum_of_states", "counts_agree");
  }

  @Test
  void allBreaksAreToldTogether(@TempDir Path home) {
    star.sql("update dim_submission set rows_read = 9")
        .sql("update fact_commitment set scheme_id = 'none'")
        .sql("update dim_status set status_label = null");
    Path mart = star.mart(home);
    assertThatThrownBy(() -> Audit.require(mart, ContentHash.ofStar(home.resolve("star"))))
        .isInstanceOf(AuditFailedException.class)
        .hasMessageContaining("nothing was published")
        .hasMessageContaining("conservation_by_submission: Rows read of a submission = published")
        .hasMessageContaining("reference_holds(fact_commitment.scheme_id)")
        .hasMessageContaining("not_null(dim_status.status_label)");
  }

  private void row(String rowNo, String disposition) {
    star.insert(
        "fact_submission_row",
        "submission_id",
        "'s1'",
        "row_no",
        rowNo,
        "disposition",
        "'" + disposition + "'");
  }

  private List<AuditFailure> audit(Path home) {
    return Audit.run(star.mart(home), ContentHash.ofStar(home.resolve("star")));
  }

  private List<String> checks(Path home) {
    return audit(home).stream().map(AuditFailure::check).toList();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
