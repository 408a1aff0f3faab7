package vn.camket.schemas.star;

/** Kinds of table in the star. */
public enum TableKind {
  /** Describes; joined by its key. */
  DIMENSION,
  /** Counts or records; joined to dimensions. */
  FACT,
  /** Many-to-many between dimensions. */
  BRIDGE,
  /** From a raw word to a canonical one. */
  MAP
}
