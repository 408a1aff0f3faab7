package vn.camket.schemas.measure;

/** How a measure is computed. */
public enum MeasureKind {
  /** A sum over a sum: of items at one period and stage, or of reports owed. */
  RATIO,
  /** Of the items in one state at mid-year, the share in each state at year-end. */
  TRANSITION,
  /** A ratio that links a year with the one before. */
  CARRY_OVER,
  /** A ratio minus the same ratio of the year before, in percentage points. */
  DIFFERENCE,
  /** As a difference, over units or WHOLE successions that have items in both years. */
  LIKE_FOR_LIKE,
  /** The mean over units of a ratio, every unit counting alike. */
  UNIT_MEAN
}
