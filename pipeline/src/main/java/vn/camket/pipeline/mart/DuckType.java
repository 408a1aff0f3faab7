package vn.camket.pipeline.mart;

import vn.camket.schemas.star.ColumnType;

/** The types of the star as DuckDB names them. */
public final class DuckType {
  private DuckType() {}

  /** Name of a type. */
  public static String of(ColumnType type) {
    return type == ColumnType.STRING ? "VARCHAR" : type.name();
  }
}
