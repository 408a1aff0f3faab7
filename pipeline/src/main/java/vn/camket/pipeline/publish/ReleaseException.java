package vn.camket.pipeline.publish;

import org.jspecify.annotations.Nullable;

/** A release that is asked for does not exist, cannot be read, or may not be used like that. */
public final class ReleaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and the remedy
   * @param cause the cause, or null
   */
  public ReleaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
