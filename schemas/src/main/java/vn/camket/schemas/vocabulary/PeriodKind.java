package vn.camket.schemas.vocabulary;

/** Kinds of reporting period. */
public enum PeriodKind {
  /** First quarter. */
  Q1,
  /** First half: the mid-year review. */
  H1,
  /** Second quarter. */
  Q2,
  /** Third quarter. */
  Q3,
  /** Fourth quarter. */
  Q4,
  /** Year: the year-end review. */
  YEAR,
  /** Term of a congress. */
  TERM
}
