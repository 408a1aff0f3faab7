package vn.camket.pipeline.landing;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;

/** Columns of the raw Parquet files, and the way from and to rows of text cells. */
public final class RawSchema {
  private static final StructType CELL =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("column", DataTypes.IntegerType, false),
            DataTypes.createStructField("text", DataTypes.StringType, false),
            DataTypes.createStructField("format", DataTypes.StringType, true),
            DataTypes.createStructField("stored", DataTypes.StringType, true)
          });

  /**
   * sha256, sheet_name, sheet_index, row_no, cells (column, text, format, stored), covered (the
   * same).
   */
  public static final StructType ROW =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("sha256", DataTypes.StringType, false),
            DataTypes.createStructField("sheet_name", DataTypes.StringType, false),
            DataTypes.createStructField("sheet_index", DataTypes.IntegerType, false),
            DataTypes.createStructField("row_no", DataTypes.IntegerType, false),
            DataTypes.createStructField("cells", DataTypes.createArrayType(CELL, false), false),
            DataTypes.createStructField("covered", DataTypes.createArrayType(CELL, false), false)
          });

  private RawSchema() {}

  /** A row of {@link #ROW}. */
  static Row encode(String sha256, RawRow row) {
    return RowFactory.create(
        sha256,
        row.sheetName(),
        row.sheetIndex(),
        row.rowNo(),
        encode(row.cells()),
        encode(row.covered()));
  }

  private static Row[] encode(List<RawCell> cells) {
    Row[] encoded = new Row[cells.size()];
    for (int i = 0; i < encoded.length; i++) {
      RawCell cell = cells.get(i);
      encoded[i] =
          RowFactory.create(cell.column(), cell.text(), cell.numberFormat(), cell.stored());
    }
    return encoded;
  }

  /** The row of text cells in a row of {@link #ROW}; its content is {@code row.getString(0)}. */
  public static RawRow decode(Row row) {
    return new RawRow(
        row.getString(1),
        row.getInt(2),
        row.getInt(3),
        decode(row.<Row>getList(4)),
        decode(row.<Row>getList(5)));
  }

  private static List<RawCell> decode(List<Row> stored) {
    List<RawCell> cells = new ArrayList<>(stored.size());
    for (Row cell : stored) {
      cells.add(new RawCell(cell.getInt(0), cell.getString(1), text(cell, 2), text(cell, 3)));
    }
    return cells;
  }

  private static @Nullable String text(Row cell, int field) {
    return cell.isNullAt(field) ? null : cell.getString(field);
  }
}
