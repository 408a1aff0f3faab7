package vn.camket.jobs;

/** How a command ended, for the shell, the scheduler and the operator. */
public enum ExitCode {
  /** Everything that was asked for is done; also when there was nothing new. */
  OK(0, "Done, or nothing new.", "-"),
  /** A defect of the program. */
  BUG(1, "A defect of the program.", "Report it with the message."),
  /** The command line or the settings are wrong. */
  USAGE(2, "Wrong arguments or settings.", "Read the message; see --help."),
  /** The data failed its audit: nothing was published. */
  DATA(3, "The audit failed; nothing was published.", "See findings and the audit in the message."),
  /** Another writer holds the home. */
  BUSY(4, "Another command is writing to this home.", "Try again later, or wait with --wait."),
  /** There is no home, no release, or a registry or data file of the home cannot be used. */
  NO_HOME(
      5,
      "No home, no release, or its registry cannot be used.",
      "The message names what is missing or wrong."),
  /** Files were expected and none are there. */
  EMPTY(
      6, "The inbox holds no file where files are expected.", "Put the files in, then run again."),
  /** The disk is full. */
  DISK_FULL(7, "No space left; the last release is still served.", "Make room, then run again."),
  /** A file, folder or other part of the machine failed. */
  ENVIRONMENT(8, "A file, folder or service failed.", "The message names it."),
  /** The registry was refused; what could be done was done with the last accepted one. */
  REGISTRY_REFUSED(
      9,
      "The registry is refused; the last accepted one stays in force.",
      "Correct the lines that are named, then run again; see camket units check."),
  /** Something changed since the last run; only 'changed' ends so. */
  CHANGED(10, "Something has changed since the last run (camket changed).", "camket run"),
  /** Ended by Ctrl-C. */
  INTERRUPTED(130, "Ended by Ctrl-C.", "Run again; nothing is to be cleaned up."),
  /** Ended by a signal. */
  TERMINATED(143, "Ended by a signal.", "Run again; nothing is to be cleaned up.");

  private final int code;
  private final String meaning;
  private final String remedy;

  ExitCode(int code, String meaning, String remedy) {
    this.code = code;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }

  /** What it means, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
