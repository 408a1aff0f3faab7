package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A star that differs from its contracts gives no mart, and all differences are told at once. */
class TheStarMustFitItsContracts {
  @Test
  void everyDifferenceIsNamed(@TempDir Path home) {
    try (SmallStar star = new SmallStar().items(1, "a", "DONE", "ON_TIME")) {
      star.sql("alter table dim_unit alter recorded_at type timestamptz")
          .sql("alter table dim_theme drop theme_name")
          .sql("alter table dim_status add column colour varchar");
      assertThatThrownBy(() -> star.mart(home))
          .isInstanceOf(MartException.class)
          .hasMessageContaining(
              "dim_unit.recorded_at is TIMESTAMP WITH TIME ZONE, the contract says TIMESTAMP")
          .hasMessageContaining("dim_theme.theme_name is absent, the contract says VARCHAR")
          .hasMessageContaining("dim_status.colour is VARCHAR, the contract says absent");
    }
  }

  @Test
  void aTableThatWasNotWrittenIsNamed(@TempDir Path home) {
    try (SmallStar star = new SmallStar()) {
      Path folder = star.write(home.resolve("star"));
      assertThat(folder.resolve("fact_evaluation").toFile().delete()).isTrue();
      assertThatThrownBy(() -> new MartBuilder().build(folder, home.resolve("mart.duckdb")))
          .isInstanceOf(MartException.class)
          .hasMessageContaining("fact_evaluation is missing");
    }
  }

  @Test
  void aFolderNameMayLookLikeAPattern(@TempDir Path home) throws Exception {
    Path odd = Files.createDirectories(home.resolve("Quảng Trị [2] it's"));
    try (SmallStar star = new SmallStar().items(2, "a", "DONE", "ON_TIME");
        MartConnection mart = MartConnection.reading(star.mart(odd))) {
      assertThat(mart.query("select count(*) from fact_commitment", r -> r.getLong(1)))
          .containsExactly(2L);
    }
  }
}
