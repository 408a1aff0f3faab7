package vn.camket.scheduler.ledger;

/** How a run of the schedule stands. */
public enum RunState {
  /** Asked for by an operator, not begun. */
  REQUESTED,
  /** A child process works on it. */
  RUNNING,
  /** Failed or was cut off; is tried again. */
  RETRY,
  /** Done. */
  DONE,
  /** Failed for good: a person must look. */
  FAILED,
  /** Never done, since a later period of the entry does its work. */
  SUPERSEDED
}
