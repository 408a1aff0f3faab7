package vn.camket.schemas.vocabulary;

/** How far an item's signing has come (meanings §4). */
public enum CommitmentState {
  /** Proposed, not signed. */
  PROPOSED,
  /** Signed: may enter N. */
  SIGNED,
  /** Only evaluations name it; counted apart. */
  EVALUATION_ONLY
}
