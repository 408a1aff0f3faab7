package vn.camket.scheduler;

/** How a command of the schedule ended; the numbers are those of every camket command. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** A defect of the program. */
  BUG(1),
  /** Wrong arguments, or a calendar that is refused. */
  USAGE(2),
  /** The store or the service is used by another process. */
  BUSY(4),
  /** No home. */
  NO_HOME(5),
  /** A file, a port or the store failed; or the service does not run. */
  ENVIRONMENT(8);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }
}
