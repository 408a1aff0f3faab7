package vn.camket.pipeline.item;

/** Whether an item counts in N of a period, or why it is counted apart (meanings §3 to §6). */
public enum Membership {
  /** Counts in N. */
  IN_N,
  /** Signed after the cut-off. */
  SIGNED_AFTER_CUTOFF,
  /** Left out of a resend before the year's first cut-off. */
  WITHDRAWN_BY_RESEND,
  /** Given up with a document. */
  DROPPED_WITH_DOCUMENT,
  /** Its unit ended before the cut-off, and no WHOLE successor is known. */
  ORPHANED_BY_REFORM,
  /** Its unit ended before the cut-off, and the successor signed it anew: it counts there. */
  SIGNED_ANEW_BY_SUCCESSOR,
  /** Never signed, but evaluated. */
  EVALUATION_ONLY
}
