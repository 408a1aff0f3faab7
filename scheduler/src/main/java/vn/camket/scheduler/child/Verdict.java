package vn.camket.scheduler.child;

/** How a try ended, as the schedule judges it. */
public enum Verdict {
  /** Done. */
  OK(true, false, false),
  /** Another command held the home: tried again, no failure. */
  BUSY(false, true, false),
  /** Something of the machine failed that may pass. */
  TRANSIENT(false, true, true),
  /** The data or the registry are wrong: a person must look. */
  DATA_FAILURE(false, false, true),
  /** Wrong arguments, settings, or no home. */
  WRONG_SETUP(false, false, true),
  /** A defect of the program. */
  DEFECT(false, false, true),
  /** It hung: not done within its time. */
  TIMED_OUT(false, true, true),
  /** It took more memory than it may. */
  OUT_OF_MEMORY(false, false, true),
  /** It wrote without end. */
  ENDLESS_OUTPUT(false, false, true),
  /** It was ended by a signal from outside, or it crashed. */
  KILLED(false, true, true),
  /** It could not be started. */
  NOT_STARTED(false, true, true),
  /** The scheduler was stopped, or died, while it ran: tried again, no failure. */
  INTERRUPTED(false, true, false);

  private final boolean done;
  private final boolean mayPass;
  private final boolean failure;

  Verdict(boolean done, boolean mayPass, boolean failure) {
    this.done = done;
    this.mayPass = mayPass;
    this.failure = failure;
  }

  /** Whether the period is done. */
  public boolean isDone() {
    return done;
  }

  /** Whether another try may go better. */
  public boolean mayPass() {
    return mayPass;
  }

  /** Whether it counts against the entry's tries. */
  public boolean isFailure() {
    return failure;
  }

  /** What an exit code of a camket command means (ARCHITECTURE.md, exit codes). */
  static Verdict ofExitCode(int code) {
    return switch (code) {
      case 0, 6 -> OK; // 6: no file yet where files are expected, which is no failure of a watch
      case 2, 5 -> WRONG_SETUP;
      case 3, 9 -> DATA_FAILURE;
      case 4 -> BUSY;
      case 7, 8 -> TRANSIENT;
      default -> code >= 128 ? KILLED : DEFECT;
    };
  }
}
