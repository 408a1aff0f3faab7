package vn.camket.pipeline.landing;

/** Where an arrival's received_at comes from (meanings §2). */
public enum ReceivedBasis {
  /** The list of received files. */
  LISTED,
  /** The time of landing: nobody wrote down when the file came. */
  LANDING_TIME,
  /** The time of landing of a file of a past year: when it came is not known. */
  HISTORICAL,
  /** The last day of a sample home. */
  SAMPLE_END
}
