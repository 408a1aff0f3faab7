package vn.camket.pipeline.star;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.ColumnType;
import vn.camket.schemas.star.Table;

/** Contracts as Spark schemas. */
final class SparkSchemas {
  private SparkSchemas() {}

  /** The schema of a table. */
  static StructType of(Table table) {
    return new StructType(
        table.columns().stream().map(SparkSchemas::field).toArray(StructField[]::new));
  }

  /** Where a column stands in rows of a table: rows that no file was read for have no names. */
  static int place(Table table, String column) {
    return table.columns().indexOf(table.column(column));
  }

  private static StructField field(Column column) {
    return DataTypes.createStructField(column.name(), type(column.type()), column.nullable());
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampNTZType;
      case BOOLEAN -> DataTypes.BooleanType;
    };
  }
}
