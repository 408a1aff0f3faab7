package vn.camket.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.mart.SmallStar;

/** The content hash knows what rows say, not where or in which order they stand. */
class ContentIsTheSameInAnyOrder {
  @Test
  void theOrderOfRowsDoesNotMatter(@TempDir Path home) {
    Path forward =
        written(home.resolve("a"), "create table c as from fact_item_snapshot order by item_id");
    Path backward =
        written(
            home.resolve("b"), "create table c as from fact_item_snapshot order by item_id desc");
    assertThat(ContentHash.ofStar(backward)).isEqualTo(ContentHash.ofStar(forward));
  }

  @Test
  void theNumberOfEqualRowsDoes(@TempDir Path home) {
    Path once = written(home.resolve("a"), "create table c as from fact_item_snapshot");
    Path twice =
        written(
            home.resolve("b"),
            "create table c as from fact_item_snapshot union all from fact_item_snapshot");
    assertThat(ContentHash.ofStar(twice).total()).isNotEqualTo(ContentHash.ofStar(once).total());
  }

  @Test
  void parquetAndMartAgree(@TempDir Path home) {
    try (SmallStar star = new SmallStar().items(700, "a", "DONE", "ON_TIME")) {
      star.items("u1", 2021, "YEAR", 300, "b", "NOT_DONE", "OVERDUE");
      Path mart = star.mart(home);
      ContentHash parquet = ContentHash.ofStar(home.resolve("star"));
      assertThat(ContentHash.ofMart(mart)).isEqualTo(parquet);
      assertThat(parquet.table("fact_item_snapshot").partitions())
          .extracting(PartitionHash::year, PartitionHash::rows)
          .containsExactly(tuple(2020, 1400L), tuple(2021, 600L));
    }
  }

  @Test
  void nothingIsNotTheEmptyText(@TempDir Path home) {
    assertThat(
            List.of(
                themed(home, "null", "'x'"), themed(home, "''", "'x'"), themed(home, "'-'", "'x'")))
        .doesNotHaveDuplicates();
  }

  @Test
  void valuesDoNotFlowTogether(@TempDir Path home) {
    assertThat(themed(home, "'ab'", "'c'")).isNotEqualTo(themed(home, "'a'", "'bc'"));
    assertThat(themed(home, "'a' || chr(31) || 'b'", "'c'"))
        .isNotEqualTo(themed(home, "'a'", "'b' || chr(31) || 'c'"));
    assertThat(themed(home, "'1:a'", "'b'")).isNotEqualTo(themed(home, "'1'", "'a1:b'"));
  }

  @Test
  void zeroHasNoSign(@TempDir Path home) {
    assertThat(completed(home.resolve("a"), "-0.0::double"))
        .isEqualTo(completed(home.resolve("b"), "0.0::double"))
        .isNotEqualTo(completed(home.resolve("c"), "null"));
  }

  @Test
  void theReleaseIsNoContent(@TempDir Path home) {
    try (SmallStar star = new SmallStar()) {
      String before = ContentHash.ofStar(star.write(home.resolve("a"))).total();
      star.sql(
          "update dim_release set release_id = 'other', published_at = timestamp '2021-01-01'");
      assertThat(ContentHash.ofStar(star.write(home.resolve("b"))).total()).isEqualTo(before);
      star.sql("update dim_period set is_provisional = true where period = 'H1'");
      assertThat(ContentHash.ofStar(star.write(home.resolve("c"))).total()).isNotEqualTo(before);
    }
  }

  private static Path written(Path folder, String copied) {
    try (SmallStar star = new SmallStar().items(500, "a", "DONE", "ON_TIME")) {
      return star.sql(copied)
          .sql("delete from fact_item_snapshot")
          .sql("insert into fact_item_snapshot from c")
          .write(folder);
    }
  }

  private static String themed(Path home, String id, String name) {
    try (SmallStar star = new SmallStar()) {
      Path folder = home.resolve("themes-" + id.replace("'", "q") + name.replace("'", "q"));
      star.insert("dim_theme", "theme_id", id, "theme_name", name);
      return ContentHash.ofTable(star.write(folder), vn.camket.schemas.star.Star.table("dim_theme"))
          .hash();
    }
  }

  private static String completed(Path folder, String pct) {
    try (SmallStar star = new SmallStar().insert("fact_evaluation", "completion_pct", pct)) {
      return ContentHash.ofStar(star.write(folder)).total();
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
