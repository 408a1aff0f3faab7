package vn.camket.pipeline.storage;

/** The disk is full: nothing was published; make room and run again. */
public final class StorageFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which file could not be written
   * @param cause what the file system said
   */
  public StorageFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
