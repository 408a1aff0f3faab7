package vn.camket.dashboards.superset;

import org.jspecify.annotations.Nullable;

/** Superset does not run, does not answer, or refuses; says which request, and what to do. */
public final class SupersetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what failed, and the remedy
   * @param cause the cause, or null
   */
  public SupersetException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
