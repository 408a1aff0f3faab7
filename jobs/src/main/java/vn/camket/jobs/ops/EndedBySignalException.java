package vn.camket.jobs.ops;

/** The process was told to end, and what the run was doing failed for that reason alone. */
public final class EndedBySignalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndedBySignalException(Throwable cause) {
    super("Ended by a signal; nothing is to be cleaned up, run again", cause);
  }
}
