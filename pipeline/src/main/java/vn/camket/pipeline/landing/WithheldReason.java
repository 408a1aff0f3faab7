package vn.camket.pipeline.landing;

/** Why a file was withheld. */
public enum WithheldReason {
  /** It bears a mark of secrecy. */
  MARKED,
  /** The same content was purged before. */
  PURGED_BEFORE
}
