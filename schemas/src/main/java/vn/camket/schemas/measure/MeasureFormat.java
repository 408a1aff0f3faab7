package vn.camket.schemas.measure;

/** How a measure's value is shown; values are always 0 to 100. */
public enum MeasureFormat {
  /** Percent with one decimal. */
  PERCENT,
  /** Percentage points with sign and one decimal. */
  POINTS
}
