package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list of items names form, file and row of each state, and of a silent item its commitment.
 */
class AnItemNamesTheRowItRestsOn {
  private final SmallStar star = new SmallStar();

  AnItemNamesTheRowItRestsOn() {
    for (String form : List.of("REGISTRATION", "EVALUATION")) {
      star.insert(
          "dim_submission",
          "submission_id",
          "'" + form + "'",
          "form",
          "'" + form + "'",
          "file_path",
          "'" + form.toLowerCase(java.util.Locale.ROOT) + ".xlsx'");
    }
    star.items(1, "a", "DONE", "ON_TIME")
        .sql("update fact_commitment set submission_id = 'REGISTRATION', row_no = 7")
        .sql("update fact_item_snapshot set submission_id = 'EVALUATION'")
        .insert(
            "fact_evaluation",
            "item_id",
            "'u1-2020-a-0'",
            "period_id",
            "'PARTY_CALENDAR-2020-YEAR'",
            "stage",
            "'DECIDED'",
            "submission_id",
            "'EVALUATION'",
            "row_no",
            "12",
            "is_current",
            "true");
  }

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void whereItsStateStands(@TempDir Path home) {
    assertThat(source(home)).isEqualTo("Đánh giá evaluation.xlsx 12");
  }

  @Test
  void whereItWasCommittedWhenNobodyEvaluatedIt(@TempDir Path home) {
    star.sql("update fact_item_snapshot set submission_id = null, effective_stage = null")
        .sql("delete from fact_evaluation");
    assertThat(source(home)).isEqualTo("Đăng ký cam kết registration.xlsx 7");
  }

  @Test
  void andNoRowOfAnotherFileWhenAFrozenStateWasCorrectedSince(@TempDir Path home) {
    star.sql("update fact_evaluation set submission_id = 'later', row_no = 30");
    assertThat(source(home)).isEqualTo("Đánh giá evaluation.xlsx null");
  }

  private String source(Path home) {
    try (MartConnection mart = MartConnection.reading(star.mart(home))) {
      return mart.query(
              "select form_label, file_path, row_no from rpt_board_items where stage = 'DECIDED'",
              r -> r.getString(1) + " " + r.getString(2) + " " + r.getString(3))
          .get(0);
    }
  }
}
