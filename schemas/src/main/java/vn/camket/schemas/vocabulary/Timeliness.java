package vn.camket.schemas.vocabulary;

/** Whether an item kept its term at a cut-off (meanings §7). */
public enum Timeliness {
  /** Done on time. */
  ON_TIME,
  /** Done late. */
  LATE,
  /** Done with a due date, but nothing says when. */
  TIMELINESS_UNKNOWN,
  /** Not done and due on or before the cut-off. */
  OVERDUE,
  /** Not done and due after the cut-off. */
  NOT_DUE,
  /** Neither a due date nor a phrase: in none of M3 to M6. */
  UNDATED
}
