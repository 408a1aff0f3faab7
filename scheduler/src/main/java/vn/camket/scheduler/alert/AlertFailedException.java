package vn.camket.scheduler.alert;

/** An alert could not be delivered; the message says where and why. */
public final class AlertFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message where and why
   * @param cause what went wrong below
   */
  public AlertFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
