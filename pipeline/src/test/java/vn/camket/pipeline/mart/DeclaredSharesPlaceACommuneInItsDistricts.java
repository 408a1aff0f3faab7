package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.publish.Audit;
import vn.camket.pipeline.publish.AuditFailure;
import vn.camket.pipeline.publish.ContentHash;

/** Commune n stands on the ground of district h by 0.7 and of k by 0.3; m is "liên huyện". */
class DeclaredSharesPlaceACommuneInItsDistricts {
  private static final String ALWAYS = "1900-01-01";

  @Test
  void itsItemsCountInEachByItsShare(@TempDir Path home) {
    try (SmallStar star =
        new SmallStar()
            .unit("h")
            .unit("k")
            .unit("n")
            .unit("m")
            .sql("update dim_unit set is_current = true, short_name = unit_id, unit_name = unit_id")
            .sql("update dim_unit set level = 'XA' where unit_id in ('n', 'm')")
            .lens("FORMER_DISTRICT", "n", ALWAYS, "CONVERTED", "'h'", "0.7")
            .lens("FORMER_DISTRICT", "n", ALWAYS, "CONVERTED", "'k'", "0.3")
            .lens("FORMER_DISTRICT", "m", ALWAYS, "INTER_DISTRICT", "null", "1")
            .items("n", 2020, "YEAR", 6, "xong", "DONE", "ON_TIME")
            .items("n", 2020, "YEAR", 4, "cham", "IN_PROGRESS", "OVERDUE")
            .items("m", 2020, "YEAR", 3, "xong", "DONE", "ON_TIME")) {
      Path made = star.mart(home);
      try (MartConnection mart = MartConnection.reading(made)) {
        assertThat(
                rows(
                    mart,
                    "select concat_ws(' ', coalesce(target_unit_id, conversion), round(done, 9),"
                        + " round(expected, 9)) from mart_lens_counts where stage = 'DECIDED'"
                        + " and lens = 'FORMER_DISTRICT' order by all"))
            .containsExactly("INTER_DISTRICT 3.0 3.0", "h 4.2 7.0", "k 1.8 3.0");
        assertThat(
                rows(
                    mart,
                    "select unit_id || ': ' || ground_label || ', ' || expected"
                        + " from rpt_commune_ground order by all"))
            .containsExactly(
                "m: Liên huyện: lập từ nhiều huyện cũ, 3",
                "n: Liên huyện, đã khai tỷ trọng: h 70%; k 30%, 10");
      }
      assertThat(Audit.run(made, ContentHash.ofMart(made)))
          .extracting(AuditFailure::check)
          .doesNotContain("lens_counts_agree", "lens_shares_add_up", "lens_targets_stand");
    }
  }

  private static List<String> rows(MartConnection mart, String sql) {
    return mart.query(sql, r -> r.getString(1));
  }
}
