package vn.camket.schemas.layout;

/** Whose rows a table holds. */
public enum UnitScope {
  /** One unit: named in the letterhead, else the sender's. */
  UNIT_PER_FILE,
  /** Many units: a consolidated list. */
  UNIT_PER_ROW
}
