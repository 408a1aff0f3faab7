package vn.camket.schemas.scheme;

/** What says that a unit's items of a year are of a scheme. */
public enum SchemeChoice {
  /** Its kind of unit: a unit signs in one such scheme at a time. */
  UNIT_KIND,
  /** The file: a layout with a column {@code scheme} names it, row by row. */
  FILE
}
