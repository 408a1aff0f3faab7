package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * By the command that a person types: commune n was drawn from Cam Lộ and Gio Linh, and on
 * 01/02/2026 somebody declared that 70 % of it stands on Cam Lộ's ground; m was drawn from Gio Linh
 * alone. Figures under "địa bàn huyện cũ" are computed by hand.
 */
class DeclaredSharesCountThroughAWholeRun {
  private static final String FIGURES =
      "select l.year || ' ' || coalesce(l.target_unit_id, l.conversion) || ': ' || l.done || ' of '"
          + " || l.expected"
          + " from %s l where l.lens = 'FORMER_DISTRICT' and l.level = 'XA'"
          + " and l.period = 'YEAR' and l.stage = 'EFFECTIVE' and l.expected > 0 order by 1";

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void run() throws IOException {
    SmallReform.make(folder);
    SmallReform.run(folder);
  }

  @Test
  void eachDistrictHasItsPart() {
    assertThat(figures("mart_lens_counts"))
        .containsExactly(
            // As communes of then: a in Cam Lộ; b and c in Gio Linh.
            "2024 h1: 1.0 of 4.0",
            "2024 h2: 2.0 of 4.0",
            // n: 4 done of 10, by 0.7 and 0.3; m: 1 of 3 in Gio Linh.
            "2025 h1: 2.8 of 7.0",
            "2025 h2: 2.2 of 6.0");
    assertThat(
            SmallReform.at(folder)
                .rows(
                    "select target_unit_id, round(value, 6), is_small_n from rpt_lens_measures"
                        + " where lens = 'FORMER_DISTRICT' and measure_id = 'M1' and year = 2025"
                        + " and period = 'YEAR' and stage = 'EFFECTIVE' order by 1"))
        .containsExactly("h1|40.0|false", "h2|36.666667|false");
  }

  @Test
  void beforeItWasDeclaredTheCommuneStoodInNoDistrict() {
    assertThat(figures("rpt_lens_counts_known_at(date '2026-01-31')"))
        .containsExactly(
            "2024 h1: 1.0 of 4.0",
            "2024 h2: 2.0 of 4.0",
            "2025 INTER_DISTRICT: 4.0 of 10.0",
            "2025 h2: 1.0 of 3.0");
  }

  @Test
  void boardsSayOnWhatItRests() {
    assertThat(
            SmallReform.at(folder)
                .rows(
                    "select unit_id, ground_label, district_names from rpt_commune_ground order by 1"))
        .containsExactly(
            "m|Một huyện cũ|Gio Linh",
            "n|Liên huyện, đã khai tỷ trọng: Cam Lộ 70%; Gio Linh 30%|Cam Lộ; Gio Linh");
  }

  private List<String> figures(String counts) {
    return SmallReform.at(folder).rows(FIGURES.formatted(counts));
  }
}
