package vn.camket.jobs.run;

/** No file has ever arrived: an empty warehouse is no success. */
public final class EmptyInboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmptyInboxException(String message) {
    super(message);
  }
}
