package vn.camket.jobs.review;

/** An answer that cannot be taken; the sentence says why. Nothing was written. */
public final class RefusedAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedAnswerException(String message) {
    super(message);
  }
}
