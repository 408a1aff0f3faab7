package vn.camket.schemas.vocabulary;

/** How precisely a deadline was stated (domain §5). */
public enum DuePrecision {
  /** A day. */
  DAY,
  /** A month. */
  MONTH,
  /** A quarter. */
  QUARTER,
  /** A half-year. */
  HALF,
  /** A year. */
  YEAR,
  /** No date: blank or a recurring duty. */
  NONE
}
