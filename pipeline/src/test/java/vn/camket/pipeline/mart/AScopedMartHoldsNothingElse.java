package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.TableKind;

/** Whoever must have SQL on one subtree gets a file in which nothing else can be found. */
class AScopedMartHoldsNothingElse {

  @Test
  void itsFactsAndNoByteOfOthers(@TempDir Path home) throws IOException {
    Path mart = home.resolve("scoped.duckdb");
    try (SmallStar star = new SmallStar()) {
      star.unit("u2").unit("u3");
      below(star, "u2", "u3");
      star.items("u1", 2020, "YEAR", 3, "ngoai-pham-vi", "DONE", "ON_TIME");
      star.items("u2", 2020, "YEAR", 4, "trong-pham-vi", "DONE", "ON_TIME");
      star.items("u3", 2020, "YEAR", 2, "cap-duoi", "NOT_DONE", "OVERDUE");
      Path whole = star.mart(home);
      new MartBuilder().buildScoped(whole, home.resolve("star"), mart, "u2");
    }
    try (MartConnection db = MartConnection.reading(mart)) {
      assertThat(
              rows(
                  db,
                  "select unit_id || ' ' || count(*) from rpt_commitments group by unit_id order by 1"))
          .containsExactly("u2 4", "u3 2");
      assertThat(rows(db, "select count(*)::varchar from rpt_item_snapshot where unit_id = 'u1'"))
          .containsExactly("0");
      assertThat(rows(db, "select count(*)::varchar from dim_unit")).containsExactly("3");
      assertThat(rows(db, "select table_name from dict_table where table_name = 'fact_commitment'"))
          .hasSize(1);
    }
    assertThat(new String(Files.readAllBytes(mart), StandardCharsets.ISO_8859_1))
        .contains("trong-pham-vi")
        .doesNotContain("ngoai-pham-vi");
  }

  @Test
  void aUnitThatIsNotKnownIsAnError(@TempDir Path home) {
    try (SmallStar star = new SmallStar()) {
      Path whole = star.mart(home);
      Path written = home.resolve("star");
      assertThatThrownBy(
              () -> new MartBuilder().buildScoped(whole, written, home.resolve("x.duckdb"), "u'9"))
          .isInstanceOf(MartException.class)
          .hasMessageContaining("No unit 'u'9'");
    }
  }

  @Test
  void everyFactSaysWhoseItIs() {
    assertThat(Star.tables())
        .filteredOn(t -> t.kind() == TableKind.FACT)
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.column("unit_id").name()).isEqualTo("unit_id"));
  }

  private static void below(SmallStar star, String above, String unit) {
    star.insert(
        "bridge_unit_path",
        "unit_id",
        "'" + unit + "'",
        "ancestor_unit_id",
        "'" + above + "'",
        "tree",
        "'PARTY'",
        "depth",
        "1",
        "valid_from",
        "date '2010-01-01'");
  }

  private static List<String> rows(MartConnection db, String sql) {
    return db.query(sql, row -> row.getString(1));
  }
}
