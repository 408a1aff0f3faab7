package vn.camket.pipeline.landing;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;

/** Columns of the raw Parquet files, and the way from and to rows of text cells. */
public final class RawSchema {
  private static final StructType CELL =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("column", DataTypes.IntegerType, false),
            DataTypes.createStructField("text", DataTypes.StringType, false),
            DataTypes.createStructField("format", DataTypes.StringType, true)
          });

  /** sha256, sheet_name, sheet_index, row_no, cells (column, text, format). */
  public static final StructType ROW =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("sha256", DataTypes.StringType, false),
            DataTypes.createStructField("sheet_name", DataTypes.StringType, false),
            DataTypes.createStructField("sheet_index", DataTypes.IntegerType, false),
            DataTypes.createStructField("row_no", DataTypes.IntegerType, false),
            DataTypes.createStructField("cells", DataTypes.createArrayType(CELL, false), false)
          });

  private RawSchema() {}

  /** A row of {@link #ROW}. */
  static Row encode(String sha256, RawRow row) {
    Row[] cells = new Row[row.cells().size()];
    for (int i = 0; i < cells.length; i++) {
      RawCell cell = row.cells().get(i);
      cells[i] = RowFactory.create(cell.column(), cell.text(), cell.numberFormat());
    }
    return RowFactory.create(sha256, row.sheetName(), row.sheetIndex(), row.rowNo(), cells);
  }

  /** The row of text cells in a row of {@link #ROW}; its content is {@code row.getString(0)}. */
  public static RawRow decode(Row row) {
    List<Row> stored = row.getList(4);
    List<RawCell> cells = new ArrayList<>(stored.size());
    for (Row cell : stored) {
      cells.add(
          new RawCell(
              cell.getInt(0), cell.getString(1), cell.isNullAt(2) ? null : cell.getString(2)));
    }
    return new RawRow(row.getString(1), row.getInt(2), row.getInt(3), cells);
  }
}
