package vn.camket.schemas.yaml;

import org.jspecify.annotations.Nullable;

/** A data file that cannot be used: names the file, the place where known, and what to do. */
public final class DataFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, where, and the remedy
   * @param cause the cause, or null
   */
  public DataFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
