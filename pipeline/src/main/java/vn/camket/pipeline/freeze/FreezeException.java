package vn.camket.pipeline.freeze;

import org.jspecify.annotations.Nullable;

/** A frozen period cannot be used: its rows, or the release it is to be bound to, are damaged. */
public final class FreezeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FreezeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
