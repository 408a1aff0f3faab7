package vn.camket.pipeline.star;

import org.jspecify.annotations.Nullable;

/** The star could not be built; nothing was published. */
public final class StarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what failed
   * @param cause why
   */
  public StarException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
