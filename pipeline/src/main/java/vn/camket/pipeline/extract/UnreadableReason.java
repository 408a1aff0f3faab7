package vn.camket.pipeline.extract;

/** Why no row could be read from a file. */
public enum UnreadableReason {
  /** The file holds no byte. */
  EMPTY,
  /** A kind that no reader reads. */
  KIND_NOT_SUPPORTED,
  /** Behind a password. */
  ENCRYPTED,
  /** Damaged. */
  BROKEN,
  /** Text in an encoding that it does not declare. */
  NOT_UTF8,
  /** Larger than what is read. */
  TOO_LARGE
}
