package vn.camket.schemas.vocabulary;

/** How grave a finding is. */
public enum Severity {
  /** The row, sheet or file waits in quarantine. */
  ERROR,
  /** The row is published; somebody should look. */
  WARN,
  /** Worth knowing. */
  INFO
}
