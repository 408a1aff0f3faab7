package vn.camket.jobs.review;

/** What a person is asked. */
public enum CaseKind {
  /** Which unit a text means. */
  UNIT,
  /** Which item a row speaks of. */
  ITEM,
  /** Which state a word means. */
  STATUS,
  /** Which theme a word means. */
  THEME
}
