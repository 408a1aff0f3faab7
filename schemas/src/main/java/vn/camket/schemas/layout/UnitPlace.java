package vn.camket.schemas.layout;

/** Where a consolidated list names the unit of a row. */
public enum UnitPlace {
  /** In a column, often merged over the rows of one unit. */
  COLUMN,
  /** In a section row above the rows of the unit. */
  SECTION
}
