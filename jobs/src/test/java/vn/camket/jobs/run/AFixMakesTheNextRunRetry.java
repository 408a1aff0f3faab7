package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.ops.Outcome;

/** Rows that wait are read again when a word or a name is added, without any new file. */
class AFixMakesTheNextRunRetry {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  private static final String STATUS_WORDS =
      "select distinct lower(trim(original_text)) from fact_finding"
          + " where kind = 'UNKNOWN_STATUS_WORD' order by 1";
  private static final String UNKNOWN_NAMES =
      "select count(*) from fact_finding where kind = 'UNKNOWN_UNIT'";
  private static final String BROKEN =
      "select submission_id from dim_submission"
          + " where rows_read <> rows_published + rows_quarantined + rows_superseded";

  @Test
  void ofAWordAndOfAName() throws IOException {
    Province province = Province.sample(folder, 9, 2025, 2025, SPARK);
    Path names = province.path("registry/names.csv");
    List<String> all = Files.readAllLines(names);
    Files.writeString(names, all.get(0) + "\n");
    province.published();

    List<String> words = province.rows(STATUS_WORDS);
    assertThat(words).isNotEmpty();
    final long withoutNames = Long.parseLong(province.one(UNKNOWN_NAMES));
    final long waiting = waiting(province);
    assertThat(province.rows(BROKEN)).isEmpty();

    Files.write(names, all);
    province.published();
    assertThat(Long.parseLong(province.one(UNKNOWN_NAMES))).isLessThan(withoutNames);
    assertThat(waiting(province)).isLessThan(waiting);
    assertThat(province.rows(STATUS_WORDS)).isEqualTo(words);
    assertThat(counts(province)).containsExactlyInAnyOrderElementsOf(truth(province));

    final long waitingForWords = waiting(province);
    for (String word : words) {
      province.append(
          "vocabulary/status_aliases.csv",
          "phrase,completion_state,timeliness,drops",
          word + ",NOT_STARTED,,false");
    }
    province.published();
    assertThat(province.rows(STATUS_WORDS)).isEmpty();
    assertThat(waiting(province)).isLessThan(waitingForWords);
    assertThat(
            province.rows(
                "select distinct completion_state, is_quarantined from fact_evaluation"
                    + " where is_current and lower(trim(status_text)) in ("
                    + words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(", "))
                    + ")"))
        .containsExactly("NOT_STARTED|false");
    assertThat(province.rows(BROKEN)).isEmpty();
    assertThat(province.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
  }

  private static long waiting(Province province) {
    return Long.parseLong(
        province.one("select count(*) from fact_submission_row where disposition = 'QUARANTINED'"));
  }

  private static List<String> counts(Province province) {
    return province.rows(
        "select unit_id, year, period, stage, status, items from rpt_status_counts");
  }

  private static List<String> truth(Province province) {
    return province.csv("truth/status_counts.csv").stream()
        .map((Map<String, String> row) -> String.join("|", row.values()))
        .toList();
  }
}
