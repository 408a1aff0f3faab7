package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.served.ServedColumn;
import vn.camket.schemas.served.ServedDatabase;

/**
 * Dashboards are checked against {@code served/mart.csv}. When this fails after a view was changed
 * on purpose, write the file anew: its columns are {@code table_name, column_name, data_type,
 * label_vi, description} of {@code dict_column} without the macros, by table and column_order.
 */
class TheMartIsWhatReadersWerePromised {
  @Test
  void columnByColumn(@TempDir Path home) {
    try (SmallStar star = new SmallStar();
        MartConnection mart = MartConnection.reading(star.mart(home))) {
      assertThat(
              mart.query(
                  "select c.table_name, c.column_name, c.data_type, c.label_vi, c.description"
                      + " from dict_column c join dict_table t using (table_name)"
                      + " where t.object_kind <> 'MACRO' order by c.table_name, c.column_order",
                  r ->
                      new ServedColumn(
                          r.getString(1),
                          r.getString(2),
                          r.getString(3),
                          r.getString(4),
                          r.getString(5))))
          .isEqualTo(ServedDatabase.mart().columns());
    }
  }
}
