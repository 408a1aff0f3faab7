package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An island district that became a special zone on 2021-01-01 and stayed the same unit. */
class OnlyWhatCommunesSignedCountsByFormerDistrict {
  @Test
  void theSignatoryLevelIsFixedWithinASeries(@TempDir Path home) {
    try (SmallStar star =
            new SmallStar()
                .unit("z")
                .sql(
                    "update dim_unit set level = 'HUYEN', valid_to = date '2021-01-01'"
                        + " where unit_id = 'z'")
                .insert(
                    "dim_unit",
                    "unit_id",
                    "'z'",
                    "level",
                    "'XA'",
                    "valid_from",
                    "date '2021-01-01'")
                .lens("FORMER_DISTRICT", "z", "1900-01-01", "CONVERTED", "'z'", "1")
                .items("z", 2020, "YEAR", 3, "huyen", "DONE", "ON_TIME")
                .items("z", 2021, "YEAR", 2, "xa", "DONE", "ON_TIME");
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select lens || ' ' || level || ' ' || year || ' ' || expected"
                      + " from mart_lens_counts where stage = 'DECIDED' and compared_with is null"
                      + " order by all",
                  r -> r.getString(1)))
          .containsExactly(
              "AS_IS HUYEN 2020 3.0",
              "AS_IS XA 2021 2.0",
              "AS_WAS HUYEN 2020 3.0",
              "AS_WAS XA 2021 2.0",
              "FORMER_DISTRICT XA 2021 2.0");
      assertThat(
              mart.query(
                  "select level from mart_lens_counts where lens = 'COMPARABLE'",
                  r -> r.getString(1)))
          .as("a district's items and a commune's are no pair of years")
          .isEmpty();
    }
  }
}
