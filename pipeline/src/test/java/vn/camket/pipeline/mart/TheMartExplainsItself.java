package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.star.Star;

/** Every table, view, macro, column and measure is explained, as rows and as comments. */
class TheMartExplainsItself {
  @Test
  void nothingIsUnexplained(@TempDir Path home) {
    try (SmallStar star = new SmallStar();
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(names(mart, "select object_kind || ' ' || table_name from dict_table order by 1"))
          .isEqualTo(
              names(
                  mart,
                  "select name from (select 'TABLE ' || table_name as name from duckdb_tables()"
                      + " union all select 'VIEW ' || view_name from duckdb_views() where not internal"
                      + " union all select 'MACRO ' || function_name from duckdb_functions() where not internal)"
                      + " order by 1"));
      assertThat(
              names(
                  mart,
                  "select table_name || '.' || column_name from duckdb_columns() where not internal"
                      + " and comment is null"))
          .isEmpty();
      assertThat(
              names(
                  mart,
                  "select table_name || '.' || column_name from duckdb_columns() where not internal"
                      + " except select table_name || '.' || column_name from dict_column"))
          .isEmpty();
      assertThat(names(mart, "select table_name from duckdb_tables() where comment is null"))
          .isEmpty();
      assertThat(
              names(
                  mart,
                  "select view_name from duckdb_views() where not internal and comment is null"))
          .isEmpty();
      assertThat(names(mart, "select measure_id from dict_measure order by measure_order"))
          .isEqualTo(MeasureCatalog.shipped().measures().stream().map(m -> m.id()).toList());
    }
  }

  @Test
  void typesAreThoseThatEveryReaderReads(@TempDir Path home) {
    try (SmallStar star = new SmallStar();
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(names(mart, "select distinct data_type from dict_column order by 1"))
          .containsExactly(
              "BIGINT", "BOOLEAN", "DATE", "DOUBLE", "INTEGER", "TIMESTAMP", "VARCHAR");
    }
  }

  @Test
  void tablesAreThoseOfTheContracts(@TempDir Path home) {
    try (SmallStar star = new SmallStar();
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      for (var table : Star.tables()) {
        assertThat(
                mart.query(
                    "select column_name, data_type, is_nullable from duckdb_columns()"
                        + " where table_name = ? order by column_index",
                    r -> r.getString(1) + " " + r.getString(2) + " " + r.getBoolean(3),
                    table.name()))
            .isEqualTo(
                table.columns().stream()
                    .map(c -> c.name() + " " + DuckType.of(c.type()) + " " + c.nullable())
                    .toList());
      }
    }
  }

  private static List<String> names(MartConnection mart, String sql) {
    return mart.query(sql, r -> r.getString(1));
  }
}
