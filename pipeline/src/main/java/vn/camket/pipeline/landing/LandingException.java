package vn.camket.pipeline.landing;

import org.jspecify.annotations.Nullable;

/** The home's own records of what arrived cannot be used: names the file, the line, the remedy. */
public final class LandingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which file, what is wrong, what to do
   * @param cause the cause, or null
   */
  public LandingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
