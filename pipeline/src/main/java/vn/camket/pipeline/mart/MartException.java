package vn.camket.pipeline.mart;

import org.jspecify.annotations.Nullable;

/** The mart cannot be built or read: our error or the machine's, never the data's. */
public final class MartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what failed, naming the file or table, and the remedy where there is one
   * @param cause the cause, or null
   */
  public MartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
