package vn.camket.schemas.vocabulary;

/** What became of an item (domain §1.5). Orthogonal to {@link Timeliness}. */
public enum CompletionState {
  /** Done. */
  DONE,
  /** Done beyond the requirement; counts as done. */
  DONE_EXCEEDED,
  /** Basically done: a class of its own, never folded into DONE. */
  BASIC,
  /** In progress. */
  IN_PROGRESS,
  /** Not started. */
  NOT_STARTED,
  /** Finally not done. */
  NOT_DONE,
  /** Changed, postponed or given up. */
  CHANGED,
  /** No evaluation, or none that can be read. */
  UNKNOWN
}
