package vn.camket.schemas.vocabulary;

/** What became of a report that a unit owes. */
public enum ObligationState {
  /** Nothing valid came, and there is still time. */
  NOT_DUE,
  /** The first valid file came in time. */
  ON_TIME,
  /** The first valid file came too late. */
  LATE,
  /** Nothing valid came in time, nor later. */
  MISSING,
  /** Something valid came, but nobody knows when (meanings §2). */
  UNKNOWN_TIME
}
