package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commune m went over to q on 01/03/2026, which the registry learnt on 10/05/2026 and the home got
 * after a release had been published without it.
 */
class AnEventToldLateChangesFiguresFromThenOn {
  private static final String FIGURES =
      "select year || ' ' || target_unit_id || ': ' || done || ' of ' || expected from %s"
          + " where lens = '%s' and level = 'XA' and period = 'YEAR' and stage = 'EFFECTIVE'"
          + " and year <= 2025 and expected > 0 order by 1";

  @TempDir static Path folder = Path.of("");
  private static List<String> asItWasBefore = List.of();

  @BeforeAll
  static void twoReleases() throws IOException {
    SmallReform.make(folder);
    SmallReform.run(folder);
    asItWasBefore = figures("mart_lens_counts", "AS_WAS");
    Path registry = folder.resolve("registry");
    change(
        registry.resolve("units.csv"),
        "m,2025-07-01,,DANG_UY_XA",
        "m,2025-07-01,2026-03-01,DANG_UY_XA",
        "q,2026-03-01,,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã Quý,Quý,,,NAMED_SOURCE,x,");
    change(
        registry.resolve("parents.csv"),
        "m,PARTY,t,2025-07-01,",
        "m,PARTY,t,2025-07-01,2026-03-01",
        "q,PARTY,t,2026-03-01,");
    change(
        registry.resolve("events.csv"),
        "",
        "",
        "e3,MERGE,m,q,2026-03-01,WHOLE,,,,,,NAMED_SOURCE,x,2026-05-10T09:00:00");
    SmallReform.run(folder);
  }

  @Test
  void asItIsItStandsUnderWhoTookOver() {
    assertThat(figures("mart_lens_counts", "AS_IS"))
        .isEqualTo(figures("rpt_lens_counts_known_at(date '2026-05-10')", "AS_IS"))
        .containsExactly(
            "2024 n: 2.0 of 6.0",
            "2024 q: 1.0 of 2.0",
            "2025 n: 4.0 of 10.0",
            "2025 q: 1.0 of 3.0");
  }

  @Test
  void asKnownTheDayBeforeItWasRecordedTheOldAnswerStands() {
    assertThat(figures("rpt_lens_counts_known_at(date '2026-05-09')", "AS_IS"))
        .containsExactly(
            "2024 m: 1.0 of 2.0",
            "2024 n: 2.0 of 6.0",
            "2025 m: 1.0 of 3.0",
            "2025 n: 4.0 of 10.0");
  }

  @Test
  void asItWasNothingMoved() {
    assertThat(figures("mart_lens_counts", "AS_WAS"))
        .isEqualTo(asItWasBefore)
        .containsExactly(
            "2024 a: 1.0 of 4.0",
            "2024 b: 1.0 of 2.0",
            "2024 c: 1.0 of 2.0",
            "2025 m: 1.0 of 3.0",
            "2025 n: 4.0 of 10.0");
  }

  private static List<String> figures(String counts, String lens) {
    return SmallReform.at(folder).rows(FIGURES.formatted(counts, lens));
  }

  private static void change(Path file, String from, String to, String line) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, (from.isEmpty() ? text : text.replace(from, to)) + line + "\n");
  }
}
