package vn.camket.jobs.units;

/** A file that units are to be imported from cannot be used; the message names file and line. */
public final class UnitSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message every problem, one per line
   */
  public UnitSourceException(String message) {
    super(message);
  }
}
