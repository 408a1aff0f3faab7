package vn.camket.scheduler.alert;

/** A way to tell people. */
public interface AlertChannel {
  /** Its name in the book of what was told. */
  String name();

  /**
   * Tells.
   *
   * @throws AlertFailedException when it could not be delivered; it is tried again at the next look
   */
  void tell(Alert alert) throws AlertFailedException, InterruptedException;
}
