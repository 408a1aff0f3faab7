package vn.camket.schemas.home;

/** What a home is: a sample or real, never both (meanings §1). */
public enum HomeKind {
  /** Made up; every board says so. */
  SAMPLE,
  /** A province's own. */
  REAL
}
