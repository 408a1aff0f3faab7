package vn.camket.schemas.vocabulary;

/** Forms that units send. */
public enum Form {
  /** Registration of commitments: proposals or signed items. */
  REGISTRATION,
  /** Evaluation of commitments at a review period and stage. */
  EVALUATION
}
