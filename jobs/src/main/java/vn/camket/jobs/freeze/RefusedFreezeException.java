package vn.camket.jobs.freeze;

/** A period that cannot be frozen or released; the sentence says why. Nothing was written. */
public final class RefusedFreezeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedFreezeException(String message) {
    super(message);
  }
}
