package vn.camket.schemas.star;

/** Types of the star: those that Parquet, Spark, DuckDB and the dashboards read alike. */
public enum ColumnType {
  /** Text, NFC. */
  STRING,
  /** 32-bit integer. */
  INTEGER,
  /** 64-bit integer. */
  BIGINT,
  /** 64-bit floating point. */
  DOUBLE,
  /** Calendar day. */
  DATE,
  /** Local date-time of Asia/Ho_Chi_Minh, without zone. */
  TIMESTAMP,
  /** True or false. */
  BOOLEAN
}
