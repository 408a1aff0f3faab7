package vn.camket.pipeline.star;

import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.camket.schemas.star.Table;

/** Tables of a star that is being made: written from bytes, read as their contracts say. */
public final class StarTables {
  /** One column: rows of one table as {@code TableRows} bytes. */
  public static final StructType BYTES =
      new StructType(
          new StructField[] {DataTypes.createStructField("rows", DataTypes.BinaryType, false)});

  private StarTables() {}

  /**
   * Writes a table as Parquet, by its partition where it has one.
   *
   * @param bytes rows as {@link #BYTES}
   * @param star address of the star's folder
   */
  public static void write(Dataset<Row> bytes, Table table, String star) {
    writeRows(rows(bytes, table), table, star);
  }

  /** The rows of a table that bytes hold. */
  static Dataset<Row> rows(Dataset<Row> bytes, Table table) {
    return bytes.flatMap(new DecodeTask(table.name()), Encoders.row(SparkSchemas.of(table)));
  }

  static void writeRows(Dataset<Row> rows, Table table, String star) {
    DataFrameWriter<Row> writer = rows.write();
    if (table.partitionBy() != null) {
      writer = writer.partitionBy(table.partitionBy());
    }
    writer.parquet(star + "/" + table.name());
  }

  /**
   * Reads a table that was written.
   *
   * @param star address of the star's folder
   */
  public static Dataset<Row> read(SparkSession spark, Table table, String star) {
    return spark.read().schema(SparkSchemas.of(table)).parquet(star + "/" + table.name());
  }
}
