package vn.camket.scheduler;

import org.jspecify.annotations.Nullable;

/** A command cannot be done; the message says why and what to do. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /**
   * @param code how the command ends
   * @param message why, and what to do
   * @param cause null when there is none
   */
  public RefusedException(ExitCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** How the command ends. */
  public ExitCode code() {
    return code;
  }
}
