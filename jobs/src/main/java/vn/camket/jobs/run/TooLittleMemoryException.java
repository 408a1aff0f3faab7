package vn.camket.jobs.run;

/** The machine has too little memory left to begin a run. */
public final class TooLittleMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLittleMemoryException(String message) {
    super(message);
  }
}
