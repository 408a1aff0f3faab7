package vn.camket.jobs.home;

/** There is no home, or it lacks what the command needs; the message says which and what to do. */
public final class NoHomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is missing, where, and the remedy
   */
  public NoHomeException(String message) {
    super(message);
  }
}
