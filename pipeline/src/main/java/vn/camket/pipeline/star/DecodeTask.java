package vn.camket.pipeline.star;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.star.Star;

/** Bytes of one table to its rows. */
final class DecodeTask implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final String table;

  DecodeTask(String table) {
    this.table = table;
  }

  @Override
  public Iterator<Row> call(Row bytes) {
    return TableRows.read(Star.table(table), bytes.getAs(0)).stream()
        .map(RowFactory::create)
        .iterator();
  }
}
