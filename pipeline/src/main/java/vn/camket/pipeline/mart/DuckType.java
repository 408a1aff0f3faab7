package vn.camket.pipeline.mart;

import vn.camket.schemas.star.ColumnType;

/** The types of the star as DuckDB names them. */
final class DuckType {
  private DuckType() {}

  static String of(ColumnType type) {
    return type == ColumnType.STRING ? "VARCHAR" : type.name();
  }
}
