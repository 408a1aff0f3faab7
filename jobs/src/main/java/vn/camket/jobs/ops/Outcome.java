package vn.camket.jobs.ops;

/** How a run stands or ended. */
public enum Outcome {
  /** It has not ended. */
  RUNNING,
  /** It did what it was asked to. */
  SUCCESS,
  /** There was nothing new; no release was made. */
  NOTHING_NEW,
  /**
   * It did its work, or found nothing new, with the last registry that was accepted: the one in the
   * home was refused.
   */
  REGISTRY_REFUSED,
  /** It failed; the exit code and the message say how. */
  FAILED,
  /** Another run held the home. */
  BUSY,
  /** It was ended by a signal and could still say so. */
  INTERRUPTED,
  /** Its process ended without a word: killed, or the machine stopped. */
  DIED
}
