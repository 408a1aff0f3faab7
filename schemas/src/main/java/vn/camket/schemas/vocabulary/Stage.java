package vn.camket.schemas.vocabulary;

/** Who speaks in an evaluation, lowest first (meanings §7). */
public enum Stage {
  /** Self-evaluation of the unit. */
  SELF,
  /** Appraised by the body in charge. */
  APPRAISED,
  /** Decided by the counterparty. */
  DECIDED
}
